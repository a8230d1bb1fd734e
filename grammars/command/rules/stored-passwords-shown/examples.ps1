# bad: a certificate with its key
Export-PfxCertificate -Cert Cert:\CurrentUser\My\ABCD -FilePath C:\temp\me.pfx -Password $p
# good: nearly: without its key
Export-Certificate -Cert Cert:\CurrentUser\My\ABCD -FilePath C:\temp\me.cer
