:: bad: another library in place of one
reg add "HKCU\Software\Classes\CLSID\{0A29FF9E-7F9C-4437-8B11-F424491E3931}\InprocServer32" /ve /t REG_SZ /d C:\Users\Public\h.dll /f
:: bad: what opens a text
ftype txtfile=C:\ProgramData\h.exe "%%1"
:: bad: in the menu of a folder
reg add "HKEY_CLASSES_ROOT\Directory\Background\shell\Open here\command" /ve /d C:\ProgramData\h.exe /f
:: good: nearly: asks
reg query "HKCU\Software\Classes\CLSID\{0A29FF9E-7F9C-4437-8B11-F424491E3931}\InprocServer32"
:: good: nearly: shows what opens it
assoc .txt
:: good: a setting of a program
reg add HKCU\Software\Vendor\App /v Theme /d dark /f
