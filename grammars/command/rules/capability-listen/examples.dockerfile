# bad: exposed by an image
FROM alpine:3
EXPOSE 8080/tcp
# good: nearly: only a label
FROM alpine:3
LABEL port=8080
