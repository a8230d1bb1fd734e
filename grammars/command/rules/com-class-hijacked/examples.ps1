# bad: from PowerShell
New-Item -Path 'HKCU:\Software\Classes\CLSID\{0A29FF9E-7F9C-4437-8B11-F424491E3931}\InprocServer32' -Value 'C:\Users\Public\h.dll' -Force
# good: nearly: looks
Get-ItemProperty -Path 'HKCU:\Software\Classes\CLSID\{0A29FF9E-7F9C-4437-8B11-F424491E3931}\InprocServer32'
