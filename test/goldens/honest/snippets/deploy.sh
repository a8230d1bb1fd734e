# honest: a deploy by rsync
set -euo pipefail
npm ci
npm run build
rsync -az --delete dist/ deploy@web-1.corp.example:/srv/www/app/
ssh deploy@web-1.corp.example 'sudo systemctl reload nginx'
# honest: an image is built and rolled out
tag=$(git rev-parse --short HEAD)
docker build -t registry.corp.example/web:"$tag" .
docker push registry.corp.example/web:"$tag"
kubectl set image deployment/web web=registry.corp.example/web:"$tag"
kubectl rollout status deployment/web --timeout=120s
# honest: a chart
helm upgrade --install web ./chart -n prod -f values/prod.yaml --atomic --timeout 5m
# honest: infrastructure, looked at first
terraform init -input=false
terraform plan -out=tfplan
terraform apply -input=false tfplan
# honest: a release folder and a link
release=/srv/app/releases/$(date +%Y%m%d%H%M%S)
mkdir -p "$release"
tar -xzf app.tgz -C "$release"
ln -sfn "$release" /srv/app/current
sudo systemctl restart app
# honest: old releases
cd /srv/app/releases && ls -1t | tail -n +6 | xargs -r rm -rf --
# honest: a stack of compose
docker compose pull
docker compose up -d --remove-orphans
docker compose ps
# honest: static pages to a bucket
aws s3 sync ./public s3://www.corp.example --delete --cache-control max-age=300
aws cloudfront create-invalidation --distribution-id "$DIST_ID" --paths '/*'
# honest: a function
gcloud functions deploy resize --runtime python312 --trigger-bucket uploads --region europe-west1
# honest: a new unit for the service itself
sudo systemctl daemon-reload
sudo systemctl restart web.service
systemctl status web.service --no-pager
# honest: back to the version before
kubectl rollout undo deployment/web
# honest: with the password of the registry through standard input
echo "$REGISTRY_PASSWORD" | docker login registry.corp.example -u ci --password-stdin
# honest: the branch that is live, moved on
git fetch --prune origin
git checkout main
git merge --ff-only origin/main
git push origin main --tags
# honest: rebased work of one's own
git rebase origin/main
git push --force-with-lease origin feature/login
