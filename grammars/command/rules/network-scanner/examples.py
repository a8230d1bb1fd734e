# bad: from Python
import subprocess

subprocess.check_output(["nmap", "-sn", "10.1.0.0/24"])
# good: nearly: this machine
import subprocess

subprocess.check_output(["nmap", "-p", "5432", "127.0.0.1"])
