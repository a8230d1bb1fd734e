# bad: one
docker volume rm shop_data
#<^^^^^^^^^^^^^^^^^^^^^^^^
# bad: all that nothing uses
podman volume prune -f
# bad: with everything else
docker system prune -a -f --volumes
# bad: a composition with its data
docker compose -f compose.yml down --volumes
# bad: by the older program
docker-compose down -v
# bad: every stopped container and every image
docker system prune --all --force
# bad: all services of a stack
docker stack rm shop
# bad: each container there is
docker ps -aq | xargs docker rm -f
# good: nearly: the data stays
docker compose down
# good: nearly: a composition for tests
docker compose -f compose.e2e.yml down -v
# good: nearly: what is old
docker system prune -af --filter until=168h
# good: nearly: a machine that has left a swarm, with its data
docker node rm worker-3
# good: nearly: images only
docker image prune -f
# good: nearly: a container that is started anew
docker rm -f web
# good: nearly: they are listed
docker volume ls
# good: a volume is made
docker volume create shop_data
