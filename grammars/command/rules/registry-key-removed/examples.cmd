:: bad: a whole branch
reg delete HKLM\SOFTWARE /f
:: bad: safe mode
reg delete HKLM\SYSTEM\CurrentControlSet\Control\SafeBoot /f
:: good: nearly: a value
reg delete HKCU\Software\Acme /v Last /f
:: good: nearly: a product's own key
reg delete HKLM\SOFTWARE\Acme\Reader /f
:: good: looked at
reg query HKLM\SOFTWARE
