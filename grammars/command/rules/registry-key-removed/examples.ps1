# bad: a whole branch
Remove-Item -Path HKLM:\SYSTEM -Recurse -Force
# good: nearly: a product's own key
Remove-Item -Path HKCU:\Software\Acme\Reader -Recurse
