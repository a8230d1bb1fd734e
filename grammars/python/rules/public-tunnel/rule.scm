; A call that publishes a port.
((call function: (_)) @finding
  (#calls? @finding "pyngrok.ngrok.connect" "ngrok.connect" "ngrok.forward" "ngrok.werkzeug_develop" "flask_ngrok.run_with_ngrok" "pycloudflared.try_cloudflare" "flask_cloudflared.run_with_cloudflared" "flask_cloudflared._run_cloudflared" "flask_localtunnel.run_with_lt" "localtunnel.open" "py_localtunnel.tunnel.Tunnel" "zrok.share.CreateShare" "zrok_sdk.share.CreateShare" "holepunch.connect"))
