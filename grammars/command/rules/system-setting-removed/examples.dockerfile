# good: nearly: in an image
FROM debian:12
RUN rm -f /etc/machine-id /etc/apt/sources.list
