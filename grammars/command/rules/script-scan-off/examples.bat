:: bad: no provider
reg delete "HKLM\SOFTWARE\Microsoft\AMSI\Providers\{2781761E-28E0-4109-99FE-B9D127C57AFE}" /f
:: bad: nothing is written down
reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\PowerShell\ScriptBlockLogging /v EnableScriptBlockLogging /t REG_DWORD /d 0 /f
:: bad: a version that has none of it
powershell -version 2 -command "Get-Date"
:: good: nearly: switched on
reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\PowerShell\ScriptBlockLogging /v EnableScriptBlockLogging /t REG_DWORD /d 1 /f
:: good: nearly: looks
reg query "HKLM\SOFTWARE\Microsoft\AMSI\Providers"
:: good: a version that has it
powershell -version 5.1 -command "Get-Date"
