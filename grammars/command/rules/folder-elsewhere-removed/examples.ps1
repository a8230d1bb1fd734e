# bad: by its whole path
Remove-Item -Recurse -Force D:\archive
# good: nearly: temporary
Remove-Item -Recurse -Force C:\Temp\archive
# good: nearly: below the project
Remove-Item -Recurse -Force .\archive
