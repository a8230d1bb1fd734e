# bad: tickets of a domain
New-Object System.IdentityModel.Tokens.KerberosRequestorSecurityToken -ArgumentList 'MSSQLSvc/db.corp.example'
# good: nearly: who one is
New-Object System.Security.Principal.WindowsPrincipal -ArgumentList $id
