; A call that publishes a port.
((call_expression function: (_)) @finding
  (#calls? @finding "ngrok.connect" "ngrok.default.connect" "@ngrok/ngrok.connect" "@ngrok/ngrok.forward" "@ngrok/ngrok.default.forward" "@ngrok/ngrok.default.connect" "@expo/ngrok.connect" "localtunnel" "localtunnel.default" "untun.startTunnel" "cloudflared.tunnel" "cloudflared.Tunnel.quick" "tunnelmole.tunnelmole" "cloudflared-tunnel.default"))
