# bad: a folder of projects
rm -rf ~/projects
#<^^^^^^^^^^^^^^^
# bad: by its full name
rm -r /home/dev/thesis/
# bad: settings of the system
sudo rm -rf /etc/ssh
# good: nearly: a cache
rm -rf ~/.cache/pip
# good: nearly: below a project
rm -rf ~/projects/app/build
# good: nearly: a temporary folder
rm -rf ~/tmp
# good: nearly: one site of a web server
rm -f /etc/nginx/sites-enabled/default
# good: an empty folder
rmdir ~/projects
