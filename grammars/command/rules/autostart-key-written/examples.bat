:: bad: for this user
reg add HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v helper /t REG_SZ /d C:\temp\h.exe /f
:: bad: once, for all
REG.EXE ADD "HKEY_LOCAL_MACHINE\SOFTWARE\MICROSOFT\WINDOWS\CURRENTVERSION\RUNONCE" /v x /d calc.exe
:: bad: as a policy
reg add HKLM\Software\Microsoft\Windows\CurrentVersion\Policies\Explorer\Run /v 1 /d C:\temp\h.exe
:: good: nearly: looks
reg query HKCU\Software\Microsoft\Windows\CurrentVersion\Run
:: good: nearly: takes it away
reg delete HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v helper /f
:: good: another key
reg add HKCU\Software\Example\Runner /v Last /d 2 /f
