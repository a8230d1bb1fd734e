# bad: all of a machine
chmod -R 777 /
#<^^^^^^^^^^^^
# bad: settings
sudo chown -R dev:dev /etc /usr/bin
# bad: a home for everyone
chmod -R 777 ~
# bad: keys for everyone
chmod -R a+rwx ~/.ssh
# good: nearly: a folder of the project
chmod -R u+rwX ./build
# good: nearly: one folder of an application
chown -R www-data:www-data /var/www/app
# good: nearly: one file
chmod 644 /etc/hosts
# good: a home of its own user
chown -R app:app /home/app
