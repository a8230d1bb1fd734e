# bad: from PowerShell
Set-Content "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Startup\x.bat" "calc"
# good: takes it away
Remove-Item "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Startup\x.bat"
