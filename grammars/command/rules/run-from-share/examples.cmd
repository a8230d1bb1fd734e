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
