:: bad: an administrator
net localgroup administrators helper /add
:: bad: of the whole domain
net group "Domain Admins" helper /add /domain
:: bad: the guest
net user guest /active:yes
:: bad: that nobody sees
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon\SpecialAccounts\UserList" /v helper /t REG_DWORD /d 0
:: good: nearly: who is it
net localgroup administrators
:: good: nearly: taken out
net localgroup administrators helper /delete
:: good: a group of the project
net localgroup builders helper /add
:: bad: the account that Windows switches off
net user administrator /active:yes
:: good: nearly: looks at it
net user administrator
