# bad: in a second stream
Set-Content -Path C:\work\readme.txt -Stream payload -Value $code
# good: nearly: the file itself
Set-Content -Path C:\work\readme.txt -Value $text
