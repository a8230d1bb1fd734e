# honest: lists of packages after an install
sudo rm -rf /var/lib/apt/lists/* /tmp/build-*
# honest: a tree as git has it
git clean -ndx -e node_modules
git checkout -- package-lock.json
# honest: a runner's working copy
git fetch origin && git reset --hard origin/main
# honest: room for images
docker system prune -af --filter until=168h
# honest: a pod is started anew
kubectl delete pod web-7d4b9 --grace-period=30
kubectl rollout restart deployment/web
# honest: what a test made in a cluster
kubectl delete -f k8s/test.yaml --ignore-not-found
kind delete cluster --name ci
# honest: a certificate out of a variable
echo "$TLS_CERT" | base64 -d > certs/server.pem
# honest: the cluster's settings in a job
echo "$KUBECONFIG_B64" | base64 -d > kubeconfig && chmod 600 kubeconfig
# honest: who am I in this account
aws sts get-caller-identity
# honest: the host's key before the first login
ssh-keyscan -t ed25519 web.corp.example >> ~/.ssh/known_hosts
# honest: a payload to one's own service
curl -fsS -X POST -H 'Content-Type: application/json' -d @payload.json https://api.corp.example/v1/jobs
# honest: an artefact to the company's store
curl -u "ci:$ARTIFACTORY_TOKEN" -T build/app.zip https://artifacts.corp.example/app/1.4.0/app.zip
# honest: coverage to the service
curl -s -F "file=@coverage.xml" -F "token=$COVERAGE_TOKEN" https://coverage.corp.example/upload
# honest: a folder to another machine
tar -czf - src | ssh build-1.corp.example 'tar -xzf - -C /work'
scp app.tgz deploy@web-1.corp.example:/srv/
# honest: which ports my own machine has open
nmap -sT localhost
nc -zv localhost 5432
# honest: docker for me
sudo usermod -aG docker "$USER"
sudo systemctl enable --now docker
# honest: scripts are made executable
chmod +x scripts/*.sh && chmod 644 docs/*.md
# honest: a key with the rights that it needs
chmod 700 ~/.ssh && chmod 600 ~/.ssh/id_ed25519
# honest: environment for a debugger
env | sort | grep '^NODE_'
printenv PATH
# honest: a file of variables for a local run
set -a; . ./.env; set +a
node server.js
# honest: a secret for a cluster
kubectl create secret generic app --from-literal=token="$TOKEN" --dry-run=client -o yaml | kubectl apply -f -
# honest: a secret is asked for where it is needed
password=$(op read op://team/db/password)
PGPASSWORD="$password" psql -h db.corp.example -U app -c 'select 1'
# honest: the system's own log, searched
sudo grep -i oom /var/log/syslog | tail
sudo tail -f /var/log/nginx/error.log
# honest: a Python server in a test
python3 -c 'import http.server; http.server.test(port=8000, bind="127.0.0.1")' &
curl -s localhost:8000 > /dev/null
# honest: a one-line check
python3 -c 'import json, sys; print(json.load(sys.stdin)["version"])' < package.json
# honest: a picture of the heap
gcore -o core "$(pgrep -f app.wsgi)" && gdb -batch -ex bt python core.*
# honest: the load of a machine for a test
stress-ng --cpu 4 --timeout 60s
# honest: a tarball of the home folder's settings, kept here
tar -czf dotfiles.tgz -C ~ .gitconfig .vimrc .config/nvim
# honest: a hook of this repository
git config core.hooksPath .githooks
# honest: a commit without the slow hook is named in the log of a release robot
git commit -m "Release 1.4.0"
# honest: many files changed at once
find src -name '*.ts' -exec sed -i 's/oldName/newName/g' {} +
grep -rl oldName docs | xargs sed -i 's/oldName/newName/g'
# honest: DNS of a deployment
dig TXT _acme-challenge.corp.example +short
# honest: a message is signed
printf '%s' "$payload" | openssl dgst -sha256 -hmac "$HOOK_SECRET"
# honest: a mirror of packages
pip install --index-url https://pypi.corp.example/simple -r requirements.txt
npm config set registry https://npm.corp.example
# honest: a port of the phone
adb reverse tcp:8081 tcp:8081
# honest: a container with a port of this machine alone
docker run -d --rm -p 127.0.0.1:6379:6379 redis:7
# honest: a VPN of the company
sudo wg-quick up corp
# honest: a job at the cluster's scheduler
crontab -l > crontab.backup
