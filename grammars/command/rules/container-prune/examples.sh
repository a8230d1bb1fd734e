# bad: all that is not in use
docker system prune -f
#<^^^^^^^^^^^^^^^^^^^^
# bad: images too, if they are old
docker system prune -af --filter until=240h
# bad: images alone
podman image prune --all
# good: nearly: only images without a name
docker image prune -f
# good: nearly: how much there is
docker system df
# good: started
docker compose up -d
