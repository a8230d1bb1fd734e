:: bad: a drive
del /f /s /q d:\*.*
:: bad: a folder of the system
rd /s /q c:\windows
:: good: nearly: a build
rd /s /q build
