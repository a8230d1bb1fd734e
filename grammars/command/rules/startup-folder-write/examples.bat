:: bad: copied there
copy h.exe "%APPDATA%\Microsoft\Windows\Start Menu\Programs\Startup\h.exe"
:: bad: written there, for all users
echo calc > "C:\ProgramData\Microsoft\Windows\Start Menu\Programs\StartUp\a.bat"
:: good: nearly: a link in the menu
copy app.lnk "%APPDATA%\Microsoft\Windows\Start Menu\Programs\app.lnk"
:: good: nearly: looks
dir "%APPDATA%\Microsoft\Windows\Start Menu\Programs\Startup"
