# bad: a password for an application
New-AzureADServicePrincipalPasswordCredential -ObjectId $id
# good: nearly: looks at it
Get-AzureADServicePrincipal -ObjectId $id
