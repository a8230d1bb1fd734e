# bad: the start of an image
FROM alpine
CMD ["cloudflared", "tunnel", "--url", "http://localhost:8080"]
# good: nearly: installs without starting
FROM alpine
RUN apk add --no-cache cloudflared
