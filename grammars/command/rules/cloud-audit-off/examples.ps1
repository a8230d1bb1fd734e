# bad: what people do with mail is no longer recorded
Set-MailboxAuditBypassAssociation -Identity svc -AuditBypassEnabled $true
# bad: where events go
Remove-AzEventHub -ResourceGroupName rg -NamespaceName logs -Name audit
# good: nearly: looks
Get-AzEventHub -ResourceGroupName rg -NamespaceName logs
