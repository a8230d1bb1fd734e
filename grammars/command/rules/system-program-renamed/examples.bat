:: bad: a shell as a service
copy C:\Windows\System32\cmd.exe C:\Users\Public\svchost.exe
::<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
:: bad: the script host
copy %SystemRoot%\System32\wscript.exe %APPDATA%\update.exe /Y
:: good: nearly: another file of that folder
copy C:\Windows\System32\drivers\etc\hosts C:\backup\hosts
:: good: nearly: into the system, by an installer
copy tool.exe C:\tools\tool.exe
