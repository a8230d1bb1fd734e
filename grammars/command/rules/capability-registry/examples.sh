# bad: from what is configured
npm install left-pad
#<^^^^^^^^^^^^^^^^^^
# bad: from an address of its own
pip install --index-url https://packages.example/simple tool
# bad: system packages
sudo apt-get install -y jq
# bad: an image
docker pull registry.example/team/app:1
# good: nearly: only lists
npm ls --all
# good: nearly: only builds
go build ./...
# good: nearly: what is installed
pip list
