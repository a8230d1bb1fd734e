# bad: a program
Unblock-File -Path .\setup.exe
# good: nearly: a script that was read
Unblock-File -Path .\build.ps1
