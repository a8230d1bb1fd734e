:: bad: everything for everyone
icacls C:\app /grant Everyone:F /T
:: bad: a library of the system
takeown /f C:\Windows\System32\wbem\wmiprvse.exe
:: bad: a share
net share c=C:\ /grant:everyone,full
:: good: nearly: one group may change one folder
icacls D:\exchange /grant "corp\editors:(OI)(CI)M"
:: good: nearly: shows the rights
icacls C:\Windows\System32\drivers\etc\hosts
:: good: a share for a group
net share docs=D:\docs /grant:corp\editors,read
