:: bad: switched off
reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System /v EnableLUA /t REG_DWORD /d 0 /f
:: bad: behind the settings
reg add HKCU\Software\Classes\ms-settings\shell\open\command /ve /d "cmd /c calc" /f
:: bad: behind the management console
REG ADD HKCU\SOFTWARE\CLASSES\MSCFILE\SHELL\OPEN\COMMAND /VE /D calc.exe /F
:: bad: with rights from before
runas /savecred /user:administrator "cmd /c calc"
:: good: nearly: asks as it should
runas /user:administrator cmd
:: good: nearly: switched on
reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System /v EnableLUA /t REG_DWORD /d 1 /f
:: good: nearly: an ending of one's own
reg add HKCU\Software\Classes\example.document\shell\open\command /ve /d "app.exe %%1" /f
