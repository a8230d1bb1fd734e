# bad: by its specification
kubectl run x --image=alpine --overrides='{"spec":{"hostPID":true,"containers":[{"name":"x","image":"alpine","securityContext":{"privileged":true}}]}}'
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: with the host's files
kubectl run x --image=alpine --overrides '{"spec":{"volumes":[{"name":"h","hostPath":{"path":"/"}}]}}'
# bad: by its option
kubectl run x --image=alpine --privileged
# good: nearly: a pod
kubectl run x --image=alpine --restart=Never -- sleep 60
# good: nearly: another specification
kubectl run x --image=alpine --overrides='{"spec":{"nodeName":"n1","hostPID":false}}'
# good: nearly: another pod's logs
kubectl logs x --all-containers=true
