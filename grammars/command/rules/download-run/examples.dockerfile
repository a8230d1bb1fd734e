# bad: in a build
FROM debian:12
RUN curl -fsSL https://get.example/install.sh | sh
# good: nearly: a package
FROM debian:12
RUN apt-get update && apt-get install -y curl
