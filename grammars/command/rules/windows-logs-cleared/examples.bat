:: bad: one of them
wevtutil cl Security
:: bad: written out
wevtutil.exe clear-log "Windows PowerShell"
:: bad: the files
del /f C:\Windows\System32\winevt\Logs\Security.evtx
:: bad: nothing is to be recorded
auditpol /clear /y
:: bad: not even what succeeds
auditpol /set /category:"Detailed Tracking" /success:disable
:: bad: the service
net stop EventLog
:: bad: the journal
fsutil usn deletejournal /d C:
:: good: nearly: reads one
wevtutil qe Security /c:10 /f:text
:: good: nearly: shows the policy
auditpol /get /category:*
:: good: nearly: keeps a copy
wevtutil epl Security C:\backup\security.evtx
:: bad: which programs ran
del /f /q C:\Windows\Prefetch\*.pf
:: good: nearly: temporary files
del /q %TEMP%\*.tmp
