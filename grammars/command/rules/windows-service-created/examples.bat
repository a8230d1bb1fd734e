:: bad: a new one
sc create helper binPath= "C:\temp\h.exe" start= auto
:: bad: another program behind a known name
sc.exe config Fax binPath= "C:\temp\h.exe"
:: bad: in the registry
reg add HKLM\SYSTEM\CurrentControlSet\Services\Fax /v ImagePath /d C:\temp\h.exe /f
:: good: nearly: starts one
sc start helper
:: good: nearly: how it starts
sc config Spooler start= demand
:: good: asks
sc query helper
:: bad: on another machine
sc \\srv1 create helper binPath= C:\Windows\Temp\h.exe
:: bad: when another fails
sc failure spooler command= C:\temp\h.exe actions= run/1000
