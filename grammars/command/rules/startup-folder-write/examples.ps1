# bad: from PowerShell
Set-Content "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Startup\x.bat" "calc"
# good: takes it away
Remove-Item "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Startup\x.bat"
# bad: a link
$shell = New-Object -ComObject WScript.Shell; $link = $shell.CreateShortcut("$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Startup\h.lnk"); $link.Save()
# bad: the profile of PowerShell
Add-Content $PROFILE 'Start-Process C:\temp\h.exe'
# good: nearly: on the desktop
$shell = New-Object -ComObject WScript.Shell; $link = $shell.CreateShortcut("$env:USERPROFILE\Desktop\h.lnk"); $link.Save()
