# bad: one
docker volume rm shop_data
#<^^^^^^^^^^^^^^^^^^^^^^^^
# bad: all that nothing uses
podman volume prune -f
# bad: with everything else
docker system prune -a -f --volumes
# good: nearly: images only
docker image prune -f
# good: nearly: a container that is started anew
docker rm -f web
# good: nearly: they are listed
docker volume ls
# good: a volume is made
docker volume create shop_data
