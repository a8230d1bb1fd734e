# bad: paramiko
import paramiko

client = paramiko.SSHClient()
client.connect("203.0.113.7", username="u")
transport = client.get_transport()
transport.request_port_forward("", 2222)
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: asyncssh
import asyncssh


async def main():
    async with asyncssh.connect("203.0.113.7") as c:
        await c.forward_remote_port("", 2222, "localhost", 22)
# bad: fabric
from fabric import Connection

with Connection("203.0.113.7").forward_remote(9000):
    work()
# good: nearly: the other way
import asyncssh


async def main():
    async with asyncssh.connect("bastion.example") as c:
        await c.forward_local_port("", 5432, "db.internal", 5432)
# good: nearly: runs one command
import paramiko

client = paramiko.SSHClient()
client.connect("web.example")
client.exec_command("uptime")
# good: another forward
email.forward("team@example.org")
