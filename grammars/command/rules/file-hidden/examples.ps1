# bad: in a second stream
Set-Content -Path C:\work\readme.txt -Stream payload -Value $code
# good: nearly: the file itself
Set-Content -Path C:\work\readme.txt -Value $text
# bad: an attribute of an item
$f = Get-Item C:\temp\h.exe; $f.Attributes = 'Hidden'
# good: nearly: another property
$f = Get-Item C:\temp\h.exe; $f.IsReadOnly = $false
