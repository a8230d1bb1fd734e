# bad: a namespace
kubectl delete namespace shop
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: everything of a kind
kubectl -n shop delete deployments --all
# bad: a volume
kubectl delete pvc data-postgres-0
# bad: all kinds
k delete all --all -n shop
# bad: what keeps data under a name
kubectl -n shop delete statefulset postgres
# bad: a node without its work
kubectl drain worker-3 --ignore-daemonsets --delete-emptydir-data
# bad: a release of a chart
helm uninstall shop -n shop
# bad: taken away and put anew
kubectl replace --force -f web.yaml
# bad: the cluster
sudo kubeadm reset -f
# good: nearly: a release, tried only
helm uninstall shop --dry-run
# good: nearly: a node's work moves elsewhere
kubectl drain worker-3 --ignore-daemonsets
# good: nearly: a workload that its manifest puts back
kubectl -n shop delete deployment web
# good: nearly: no new work on a node
kubectl cordon worker-3
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
