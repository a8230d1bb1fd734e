# bad: what a container runs
FROM python:3.12-slim
COPY app.pyc /srv/app.pyc
CMD ["python3", "/srv/app.pyc"]
# good: nearly: compiled while the image is built, and run by its name
FROM python:3.12-slim
COPY app /srv/app
RUN python3 -m compileall -q /srv/app
CMD ["python3", "-m", "app"]
