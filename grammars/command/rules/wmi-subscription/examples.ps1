# bad: from PowerShell
New-CimInstance -Namespace root/subscription -ClassName CommandLineEventConsumer -Property @{ Name = "x"; CommandLineTemplate = "C:\temp\h.exe" }
# bad: in the older way
Set-WmiInstance -Class __EventFilter -Namespace root\subscription -Arguments @{ Name = "x" }
# good: nearly: asks
Get-CimInstance -Namespace root/subscription -ClassName CommandLineEventConsumer
