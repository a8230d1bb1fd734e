:: bad: a policy
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /v DisableAntiSpyware /t REG_DWORD /d 1 /f
:: bad: its service
sc config WinDefend start= disabled
:: bad: stopped
net stop WinDefend
:: bad: killed
taskkill /f /im MsMpEng.exe
:: bad: nothing left to look for
"C:\Program Files\Windows Defender\MpCmdRun.exe" -RemoveDefinitions -All
:: bad: the driver that records
fltmc unload SysmonDrv
:: good: nearly: starts a scan
"C:\Program Files\Windows Defender\MpCmdRun.exe" -Scan -ScanType 1
:: good: nearly: asks
sc query WinDefend
:: good: nearly: another service
net stop Spooler
:: bad: a product of another maker
wmic product where "name like '%%Sophos%%'" call uninstall /nointeractive
:: good: nearly: lists what is installed
wmic product get name
