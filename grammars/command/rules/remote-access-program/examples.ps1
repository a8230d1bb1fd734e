# bad: started from a download
Start-Process "C:\Users\Public\AnyDesk.exe" -ArgumentList "--silent --start-with-win"
# bad: another one
& "C:\Program Files\Splashtop\strwinclt.exe"
# good: nearly: looks whether it is there
Get-Process AnyDesk -ErrorAction SilentlyContinue
