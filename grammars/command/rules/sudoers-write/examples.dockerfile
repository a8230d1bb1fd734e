# bad: in an image
FROM debian:12
RUN echo "dev ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers
# good: nearly: only the program
FROM debian:12
RUN apt-get update && apt-get install -y sudo
