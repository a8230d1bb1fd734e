# bad: a shell among libraries
cp /bin/sh /usr/lib/systemd/systemd-helper
# good: nearly: a shell for another root
cp /bin/bash /srv/jail/bin/bash
# bad: only one knows its name
mv /usr/bin/wget /usr/bin/wgx
# good: nearly: what was put there by hand
rm -f /usr/local/bin/wget
# bad: named like a document
cp payload invoice.pdf.sh
# good: nearly: a script about documents
cp helper make-pdf.sh
