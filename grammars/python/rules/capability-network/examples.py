# bad: a channel
import grpc

channel = grpc.insecure_channel("rpc.example:443")
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a cloud's client
import boto3

s3 = boto3.client("s3")
# bad: under another name
from websockets import connect as dial

async def main():
    async with dial("wss://feed.example/v1") as ws:
        await ws.recv()
# bad: a bare socket
import socket

s = socket.socket()
# good: nearly: takes an address apart
from urllib.parse import urlsplit

urlsplit("wss://feed.example/v1")
# good: nearly: a database in a file
import sqlite3

sqlite3.connect("app.db")
# good: a function of that name
from plug import connect

connect("wall")
