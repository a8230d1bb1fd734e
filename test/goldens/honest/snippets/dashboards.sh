# honest: the board of a training machine, seen from the laptop
ssh -N -L 6006:localhost:6006 trainer@gpu-01.internal
# honest: a notebook on the other machine
ssh -L 8888:127.0.0.1:8888 gpu-01 'jupyter lab --no-browser --port 8888'
# honest: the dashboard of a cluster
kubectl -n monitoring port-forward svc/grafana 3000:80
# honest: the database of the test cluster
kubectl port-forward statefulset/postgres 5432:5432 &
pg_isready -h localhost -p 5432
# honest: a service of the local cluster
minikube service web --url
# honest: the logs of all pods
kubectl logs -f -l app=web --all-containers --max-log-requests 10
# honest: a shell in a pod of one's own
kubectl exec -it deploy/web -- /bin/sh -c 'env | grep ^APP_'
# honest: a proxy to the cluster's interface
kubectl proxy --port=8001 &
curl -s localhost:8001/version
# honest: a web server over the built pages
python3 -m http.server 8080 --bind 127.0.0.1 --directory dist
# honest: what listens here
ss -ltnp | grep -E ':(3000|5432|8080)\b'
lsof -i :3000 -sTCP:LISTEN
# honest: a jump host, as the company has it
ssh -J bastion.corp.example deploy@app-1.corp.example uptime
# honest: a host by its configuration
ssh app-1 'journalctl -u web --since "10 min ago" --no-pager' | tail -50
