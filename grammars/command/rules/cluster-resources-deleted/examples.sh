# bad: a namespace
kubectl delete namespace shop
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: everything of a kind
kubectl -n shop delete deployments --all
# bad: a volume
kubectl delete pvc data-postgres-0
# bad: all kinds
k delete all --all -n shop
# good: nearly: one pod, to be made anew
kubectl delete pod web-7c9
# good: nearly: what a file describes
kubectl delete -f debug-pod.yaml
# good: nearly: a namespace of a test
kubectl delete ns e2e-4711 --ignore-not-found
# good: nearly: tried only
kubectl delete pods --all --dry-run=client
# good: looked at
kubectl get ns
