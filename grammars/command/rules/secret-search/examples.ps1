# bad: keys of passwords, everywhere
Get-ChildItem -Path C:\ -Recurse -Include *.kdbx
# good: nearly: sources
Get-ChildItem -Path .\src -Recurse -Include *.cs
