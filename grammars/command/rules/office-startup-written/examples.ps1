# bad: from PowerShell
New-ItemProperty -Path HKCU:\Software\Microsoft\Office\16.0\Word\Security -Name AccessVBOM -Value 1 -PropertyType DWORD
# good: nearly: reads it
Get-ItemProperty -Path HKCU:\Software\Microsoft\Office\16.0\Word\Security
