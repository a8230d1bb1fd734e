# bad: an object there
[activator]::CreateInstance([type]::GetTypeFromProgID("MMC20.Application","srv1")).Document.ActiveView.ExecuteShellCommand("cmd",$null,"/c id","7")
# good: nearly: a session with a name
Invoke-Command -ComputerName srv1 -ScriptBlock { Get-Service }
