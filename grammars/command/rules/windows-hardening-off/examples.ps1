# bad: from PowerShell
Set-ItemProperty -Path "HKLM:\System\CurrentControlSet\Control\Terminal Server" -Name fDenyTSConnections -Value 0
# bad: any script on this machine
Set-ExecutionPolicy Unrestricted -Scope LocalMachine -Force
# good: nearly: for this process alone
Set-ExecutionPolicy RemoteSigned -Scope Process
