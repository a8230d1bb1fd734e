# bad: the index
pip install --index-url http://packages.example.org/simple shelf
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: one package
npm install http://packages.example.org/shelf.tgz
# bad: from now on
npm config set registry http://203.0.113.9:4873
# bad: for a cluster
kubectl apply -f http://manifests.example.org/app.yaml
# bad: a package of the system
rpm -i http://packages.example.org/shelf.rpm
# good: nearly: a mirror of one's own
pip install -i http://10.0.0.5:3141/simple shelf
# good: nearly: by a short name
npm config set registry http://verdaccio:4873
# good: nearly: encrypted
pip install --index-url https://packages.example.org/simple shelf
# good: nearly: a proxy
npm config set proxy http://proxy.example.org:3128
# good: from the lockfile
npm ci
