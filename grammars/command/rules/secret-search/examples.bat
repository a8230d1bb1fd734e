:: bad: the whole registry
reg query HKLM /f password /t REG_SZ /s
:: bad: another hive
reg query HKCU /f passwd /t REG_SZ /s
:: good: nearly: one key
reg query HKCU\Software\Shop /v Theme
:: good: nearly: in one file
findstr password README.txt
