# honest: the entrypoint of a web application
#!/bin/sh
set -e
python manage.py migrate --noinput
exec gunicorn app.wsgi --bind 0.0.0.0:8000 --workers "${WORKERS:-4}"
# honest: it waits for its database
until pg_isready -h "$DB_HOST" -U "$DB_USER"; do echo "waiting for $DB_HOST"; sleep 1; done
exec "$@"
# honest: it gives up the rights that it does not need
chown -R app:app /data
exec su-exec app "$@"
# honest: secrets out of files
if [ -f "$DB_PASSWORD_FILE" ]; then DB_PASSWORD=$(cat "$DB_PASSWORD_FILE"); export DB_PASSWORD; fi
exec node server.js
# honest: settings from a template
envsubst '$HOST $PORT' < /etc/nginx/templates/default.conf.template > /etc/nginx/conf.d/default.conf
exec nginx -g 'daemon off;'
# honest: a scheduler in the foreground
exec crond -f -l 8
# honest: a worker with its queue
exec celery -A app worker --loglevel=INFO --concurrency="${CONCURRENCY:-2}"
# honest: scripts of a folder, each in turn
for f in /docker-entrypoint-init.d/*.sh; do
  [ -x "$f" ] && "$f"
done
exec "$@"
# honest: it forwards signals to its child
trap 'kill -TERM "$child" 2>/dev/null' TERM INT
node server.js &
child=$!
wait "$child"
