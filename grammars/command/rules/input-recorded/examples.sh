# bad: without a sound
screencapture -x /tmp/s.png
# bad: the whole display
xwd -root -out /tmp/s.xwd
# bad: the keyboard
xinput test 12
# good: nearly: which keyboards there are
xinput list
# good: nearly: one window, that a person chooses
screencapture -w window.png
# good: a film made smaller
ffmpeg -i in.mp4 -vf scale=640:-1 out.mp4
