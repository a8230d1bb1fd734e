# bad: all secret keys
gpg --export-secret-keys -a
#<^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: what git would log in with
printf "protocol=https\nhost=git.example\n" | git credential fill
# bad: keys of a cloud
aws configure export-credentials --format env
# bad: a helper's answer
echo https://packages.example | docker-credential-desktop get
# good: nearly: the public half
gpg --export -a dev@example.org
# good: nearly: a login is forgotten
printf "host=git.example\n" | git credential reject
# good: nearly: a setting
aws configure set region eu-west-1
# good: signed by the agent
gpg --detach-sign release.tgz
