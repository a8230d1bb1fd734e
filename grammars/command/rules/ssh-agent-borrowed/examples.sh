# bad: listed
SSH_AUTH_SOCK=/tmp/ssh-Xa1/agent.4711 ssh-add -l
# bad: used
export SSH_AUTH_SOCK=/tmp/ssh-Xa1/agent.4711; ssh root@db.internal
# bad: on a Mac
SSH_AUTH_SOCK=/private/tmp/com.apple.launchd.x/Listeners ssh git@host
# good: nearly: one of one's own
eval "$(ssh-agent -s)"; ssh-add ~/.ssh/id_ed25519
# good: nearly: at a path in the home folder
export SSH_AUTH_SOCK=~/.ssh/agent.sock
# good: handed into a container
docker run -v "$SSH_AUTH_SOCK:/agent" -e SSH_AUTH_SOCK=/agent img
