:: bad: a process of Windows
rdrleakdiag.exe /p 640 /o C:\Windows\Temp /fullmemdmp /wait 1
:: good: nearly: lists them
tasklist /svc
