# bad: all of a namespace
kubectl get secrets -n shop -o yaml
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: everywhere
kubectl get secret -A
# bad: below the interface
etcdctl get /registry/secrets --prefix
# good: nearly: their names
kubectl get secrets -n shop
# good: nearly: one key of one
kubectl get secret db -o jsonpath="{.data.user}"
# good: nearly: something else everywhere
kubectl get pods -A -o yaml
# good: made
kubectl create secret generic db --from-file=pw
