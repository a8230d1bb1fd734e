:: bad: at logon
schtasks /create /tn helper /tr C:\temp\h.exe /sc onlogon
:: bad: every minute, as the system
SCHTASKS.EXE /Create /F /SC MINUTE /TN helper /TR "cmd /c C:\temp\h.bat" /RU SYSTEM
:: bad: another program for a task that is there
schtasks /change /tn backup /tr C:\temp\h.exe
:: good: nearly: lists them
schtasks /query /fo list
:: good: nearly: takes it away
schtasks /delete /tn helper /f
