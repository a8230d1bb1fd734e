:: bad: what the installer was told
type C:\Windows\Panther\unattend.xml
:: good: nearly: a log beside it
type C:\Windows\Panther\setupact.log
