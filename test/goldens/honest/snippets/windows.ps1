# honest: a build
$ErrorActionPreference = 'Stop'
dotnet restore
dotnet build --configuration Release --no-restore
dotnet test --no-build
# honest: a service of one's own
Get-Service -Name 'AppService' | Restart-Service
Get-EventLog -LogName Application -Newest 20
# honest: old logs
Get-ChildItem C:\App\Logs -Filter *.log | Where-Object LastWriteTime -lt (Get-Date).AddDays(-30) | Remove-Item
# honest: a package with its digest
Invoke-WebRequest -Uri https://dl.example/tool.zip -OutFile tool.zip
if ((Get-FileHash tool.zip -Algorithm SHA256).Hash -ne $expected) { throw 'tool.zip is not what it should be' }
Expand-Archive tool.zip -DestinationPath C:\Tools\tool
# honest: is it up
$response = Invoke-WebRequest -Uri http://localhost:8080/health -UseBasicParsing
if ($response.StatusCode -ne 200) { exit 1 }
# honest: a module for who works here
Install-Module -Name Pester -Scope CurrentUser -Force
Invoke-Pester -Path tests
# honest: a copy to the share
Copy-Item -Path .\publish\* -Destination \\fileserver\releases\app -Recurse
# honest: what the machine has
Get-ComputerInfo | Select-Object OsName, OsVersion, CsTotalPhysicalMemory
Get-Process | Sort-Object CPU -Descending | Select-Object -First 10
