:: bad: as the system
PsExec.exe \\srv1 -s cmd
:: bad: a share of administrators
net use \\srv1\C$ /user:corp\kim pass
:: bad: a program put there
copy h.exe \\srv1\ADMIN$\h.exe
:: bad: a task there
schtasks /create /s srv1 /tn h /tr C:\h.exe /sc once /st 10:00
:: good: nearly: a share for people
net use X: \\srv1\data
:: good: nearly: a file to a share for people
copy report.pdf \\srv1\data\report.pdf
:: good: asks this machine
wmic os get caption
