# bad: all that is not in use
docker system prune -af
#<^^^^^^^^^^^^^^^^^^^^^
# bad: with its data
docker compose down -v
# bad: by the older program
docker-compose down -v
# good: nearly: the data stays
docker compose down
# good: nearly: how much there is
docker system df
# good: started
docker compose up -d
