# honest: a web service
from flask import Flask, jsonify

app = Flask(__name__)

@app.get("/health")
def health():
    return jsonify(ok=True)

if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8000)
# honest: a health check with retries
import time
import requests

for attempt in range(10):
    try:
        if requests.get("http://localhost:8000/health", timeout=2).ok:
            break
    except requests.ConnectionError:
        time.sleep(1)
# honest: a server of sockets that echoes
import socket

with socket.create_server(("127.0.0.1", 9000)) as server:
    connection, _ = server.accept()
    with connection:
        connection.sendall(connection.recv(1024))
# honest: the version from git
import subprocess

version = subprocess.check_output(["git", "describe", "--tags"], text=True).strip()
# honest: a backup by boto
import boto3

boto3.client("s3").upload_file("backup.tar.gz", "corp-backup", "daily/backup.tar.gz")
# honest: settings from the environment
import os

DATABASE_URL = os.environ["DATABASE_URL"]
DEBUG = os.environ.get("DEBUG") == "1"
# honest: a migration
from alembic import op
import sqlalchemy as sa

def upgrade():
    op.add_column("users", sa.Column("last_seen", sa.DateTime))

def downgrade():
    op.drop_column("users", "last_seen")
# honest: a temporary folder is cleaned up
import shutil
import tempfile

folder = tempfile.mkdtemp()
try:
    build(folder)
finally:
    shutil.rmtree(folder)
# honest: a chat message about a build, by the client of the company
import os
import urllib.request
import json

body = json.dumps({"text": "build 41 passed"}).encode()
urllib.request.urlopen(urllib.request.Request("https://chat.corp.example/hooks/ci", data=body))
# honest: a key is made, not taken
from cryptography.hazmat.primitives.asymmetric import ed25519

key = ed25519.Ed25519PrivateKey.generate()
