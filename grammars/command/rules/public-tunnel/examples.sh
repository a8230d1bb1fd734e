# bad: ngrok in the background
nohup ngrok tcp 22 > /dev/null 2>&1 &
#     ^^^^^^^^^^^^
# bad: a quick Cloudflare tunnel
cloudflared tunnel --url http://localhost:8888
# bad: a named Cloudflare tunnel
cloudflared tunnel run --token "$TOKEN"
# bad: localtunnel through npx
npx --yes localtunnel --port 8000
# bad: bore
bore local 22 --to bore.pub
# bad: the client of frp
./frp/frpc -c frpc.toml
# bad: a shared terminal
tmate -S /tmp/t.sock new-session -d
# bad: zrok
zrok share public localhost:3000
# good: nearly: only sets the token
ngrok config add-authtoken "$TOKEN"
# good: nearly: lists tunnels
cloudflared tunnel list
# good: nearly: asks for the version
ngrok version
# good: another program's word
cargo run --bin bore-the-user
# good: searches for it
grep -rn "ngrok tcp 22" docs/
