# bad: a drive
Remove-Item C:\ -Recurse -Force
# bad: what a person wrote
rm -r -fo "$env:USERPROFILE\Documents"
# good: nearly: a build
Remove-Item .\bin -Recurse -Force
# good: nearly: below a folder of settings
Remove-Item "$env:LOCALAPPDATA\Temp\build" -Recurse
# good: nearly: one file
Remove-Item C:\data\old.csv
