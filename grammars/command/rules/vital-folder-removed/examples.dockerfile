# bad: while building
FROM debian:12
RUN rm -rf /home/app/ /root
# good: nearly: caches
FROM debian:12
RUN apt-get clean && rm -rf /root/.cache /var/cache/apt/* /var/lib/apt/lists/*
