# bad: what keeps a service running
kubectl -n shop delete deployment web
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: what leads to it
kubectl delete svc/web ingress/web
# bad: a node is left
kubectl drain worker-3 --ignore-daemonsets
# good: nearly: tried only
kubectl delete deployment web --dry-run=client
# good: nearly: of a test
kubectl delete deploy e2e-4711
# good: nearly: no new work on a node
kubectl cordon worker-3
# good: nearly: one pod, to be made anew
kubectl delete pod web-7c9
