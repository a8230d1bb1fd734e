# bad: the root of the disk
python3 -m http.server 8000 --directory /
# bad: a home
php -S 0.0.0.0:8000 -t ~
# bad: by busybox
busybox httpd -f -p 8000 -h /etc
# bad: by Ruby
ruby -run -e httpd / -p 8000
# good: nearly: what was built
python3 -m http.server 8000 --directory dist
# good: nearly: a folder of the project
php -S localhost:8000 -t public
# good: nearly: a site
busybox httpd -f -p 8000 -h /srv/www
