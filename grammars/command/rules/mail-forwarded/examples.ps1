# bad: everything to another address
New-InboxRule -Name sync -ForwardTo someone@elsewhere.example
# bad: a whole mailbox
Set-Mailbox -Identity kim -ForwardingSmtpAddress someone@elsewhere.example -DeliverToMailboxAndForward $true
# good: nearly: shows the rules
Get-InboxRule -Mailbox kim
# good: nearly: how large it may be
Set-Mailbox -Identity kim -ProhibitSendQuota 50GB
