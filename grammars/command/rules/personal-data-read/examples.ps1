# bad: by Outlook itself
$o = New-Object -ComObject Outlook.Application; $o.GetNamespace("MAPI")
# good: nearly: another program
$w = New-Object -ComObject Word.Application; $w.Quit()
