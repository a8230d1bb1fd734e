# bad: for those who use it
heroku maintenance:on --app shop
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: no copy is left
kubectl -n shop scale deployment/web --replicas=0
# bad: of a swarm
docker service scale shop_web=0
# good: nearly: fewer copies
kubectl scale deployment/web --replicas=2
# good: nearly: switched off again
heroku maintenance:off --app shop
# good: nearly: one after another
kubectl rollout restart deployment/web
