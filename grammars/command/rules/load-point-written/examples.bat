:: bad: beside the shell
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell /d "explorer.exe,C:\temp\h.exe" /f
:: bad: another program in place of one
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\notepad.exe" /v Debugger /d C:\temp\h.exe
:: bad: a script at logon
reg add HKCU\Environment /v UserInitMprLogonScript /d C:\temp\l.bat
:: bad: a library into the logon of the machine
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v "Security Packages" /t REG_MULTI_SZ /d kerb\0h /f
:: bad: in place of the keyboard help
copy /y C:\windows\system32\cmd.exe C:\windows\system32\sethc.exe
:: bad: a helper
netsh add helper C:\temp\h.dll
:: good: nearly: another value of it
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v CachedLogonsCount /d 0 /f
:: good: nearly: looks
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell
:: good: a variable of one's own
reg add HKCU\Environment /v JAVA_HOME /d C:\jdk /f
:: bad: a library at each dial
reg add HKLM\SYSTEM\CurrentControlSet\Services\WinSock2\Parameters /v AutodialDLL /d C:\temp\h.dll /f
:: bad: a shim
sdbinst.exe -q C:\temp\h.sdb
:: bad: a start-up folder elsewhere
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders" /v Startup /d C:\temp /f
:: good: nearly: where the desktop is
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders" /v Personal /d D:\docs /f
:: bad: in place of the backup
reg add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\MyComputer\BackupPath" /t REG_EXPAND_SZ /d C:\ProgramData\h.exe /f
