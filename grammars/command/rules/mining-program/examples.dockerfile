# bad: what an image starts
FROM debian:12
COPY xmrig /usr/local/bin/xmrig
CMD ["xmrig", "-o", "pool.example.org:3333"]
# good: nearly: a scanner's data
FROM debian:12
RUN echo xmrig >> /etc/scanner/names.txt
