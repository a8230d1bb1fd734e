# bad: a port on the internet
sudo tailscale funnel --bg 8080
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a path on the internet
tailscale funnel --https=443 --set-path=/x localhost:3000
# bad: shells for the tailnet
tailscale up --authkey "$KEY" --ssh --hostname worker
# good: nearly: what is published
tailscale funnel status
# good: nearly: joins the tailnet and nothing more
tailscale up --authkey "$KEY"
# good: stays inside of the tailnet
tailscale serve 8080
