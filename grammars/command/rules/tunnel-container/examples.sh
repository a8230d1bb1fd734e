# bad: the far end of SSH tunnels
docker run -d --net=host antoniomika/sish:latest --ssh-address=:2222 --http-address=:80
# bad: ngrok
docker run --rm -e NGROK_AUTHTOKEN=x ngrok/ngrok http host.docker.internal:8080
# bad: Cloudflare's, with a tunnel
docker run -d cloudflare/cloudflared:latest tunnel --no-autoupdate --url http://app:8080
# bad: in a cluster
kubectl run door --image=jpillora/chisel:1.9 -- server --reverse
# good: nearly: only its version
docker run --rm cloudflare/cloudflared:latest version
# good: nearly: a proxy within the network
docker run -d -p 80:80 nginx:1.27
# good: nearly: an image of another name
docker run --rm registry.example/team/explore:1
# good: a program that listens
docker run -d -p 8080:8080 app:1
