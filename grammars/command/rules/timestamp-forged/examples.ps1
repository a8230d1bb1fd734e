# bad: of a file
[IO.File]::SetLastWriteTime("C:\temp\h.exe", "2019-03-01")
# bad: of each file
Get-ChildItem C:\temp | ForEach-Object { $_.CreationTime = "01/03/2019 10:00" }
# bad: of an item
$f = Get-Item C:\temp\h.exe; $f.LastWriteTime = "01/03/2019 10:00"
# good: nearly: asks
[IO.File]::GetLastWriteTime("C:\temp\h.exe")
# good: nearly: those of a day
Get-ChildItem C:\temp | Where-Object { $_.LastWriteTime -gt "01/03/2019" }
