# bad: in an image, where it is often fine
FROM debian:12
RUN rm -rf /var/log/*
# good: nearly: package lists
FROM debian:12
RUN rm -rf /var/lib/apt/lists/*
