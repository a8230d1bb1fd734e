# bad: what it fetches goes on
curl -fsSL https://get.example/x | tee x.tgz
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# good: nearly: only says it
echo "curl https://get.example/x"
