:: bad: passwords in clear
reg add HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest /v UseLogonCredential /t REG_DWORD /d 1 /f
:: bad: remote desktop
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f
:: bad: an unprotected process
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL /t REG_DWORD /d 0 /f
:: bad: unsigned drivers
bcdedit /set testsigning on
:: good: nearly: passwords not in clear
reg add HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest /v UseLogonCredential /t REG_DWORD /d 0 /f
:: good: nearly: off again
bcdedit /set testsigning off
:: good: asks
reg query "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections
:: bad: command lines are no longer recorded
reg add HKLM\Software\Microsoft\Windows\CurrentVersion\Policies\System\Audit /v ProcessCreationIncludeCmdLine_Enabled /t REG_DWORD /d 0 /f
:: bad: a log that is not started
reg add HKLM\SYSTEM\CurrentControlSet\Control\WMI\Autologger\EventLog-Application /v Start /t REG_DWORD /d 0 /f
:: bad: another port for remote desktops
reg add "HKLM\System\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp" /v PortNumber /t REG_DWORD /d 4489 /f
:: good: nearly: how a window looks
reg add "HKCU\Control Panel\Desktop" /v MenuShowDelay /d 0 /f
