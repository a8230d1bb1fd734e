# bad: one connection, command by command
import socket
import subprocess

door = socket.socket()
door.bind(("0.0.0.0", 7007))
door.listen()
guest, address = door.accept()
while True:
    line = guest.recv(2048).decode()
    guest.sendall(subprocess.getoutput(line).encode())
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a handler of socketserver
import socketserver
import subprocess


class Door(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(subprocess.check_output(line, shell=True))


socketserver.TCPServer(("", 7007), Door).serve_forever()
# bad: streams of asyncio
import asyncio


async def guest(reader, writer):
    line = await reader.readline()
    process = await asyncio.create_subprocess_shell(line.decode(), stdout=asyncio.subprocess.PIPE)
    writer.write((await process.communicate())[0])


asyncio.run(asyncio.start_server(guest, "0.0.0.0", 7007))
# bad: a page that takes a command
import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/tools")
def tools():
    return os.popen(request.args.get("run")).read()
# good: nearly: a fixed command for whoever asks
import socketserver
import subprocess


class Load(socketserver.StreamRequestHandler):
    def handle(self):
        self.rfile.readline()
        self.wfile.write(subprocess.check_output(["uptime"]))
# good: nearly: what is asked for is an argument, not a command
import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/log")
def log():
    return subprocess.check_output(["git", "log", "--oneline", request.args["branch"]])
# good: an echo server
import socket

door = socket.create_server(("", 7007))
guest, _ = door.accept()
guest.sendall(guest.recv(100))
