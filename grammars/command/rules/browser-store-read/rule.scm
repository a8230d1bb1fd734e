; Single stores.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "(^|/)((Login Data|Cookies|Web Data|Cookies[.]binarycookies)[?]|Web Data$|formhistory[.]sqlite$|Cookies[.]binarycookies$|signons[.]sqlite$|key3[.]db$)"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "([Cc]hrom|Brave|[Ee]dge|Opera|Vivaldi).{0,60}/(Cookies|Local State)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "([Ff]irefox|mozilla|[Pp]rofile|default).{0,80}/cookies[.]sqlite(-wal)?([?]|$)"))

; Whole profiles.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^~/(\\.mozilla(/firefox)?|\\.thunderbird|\\.config/(google-chrome|chromium|BraveSoftware|microsoft-edge)|Library/Application Support/(Firefox|Google/Chrome)|AppData/(Roaming|Local)/(Mozilla/Firefox|Google/Chrome))(/(Profiles|User Data|Default|[*]))?(/[*])?/?$"))

; Asked by a database client, whatever else is in the address.
((command name: (_) @name) @finding
  (#eq? @name "sqlite3")
  (#operand? @finding "0" "^file:.{0,200}(Login Data|Cookies|cookies[.]sqlite|Web Data)")
  (#not-operand? @finding "0" "[?]"))

; A browser of every day, told to open up.
((command name: (_) @name) @finding
  (#match? @name "(?i)(^|[/\\\\])(google-)?(chrome|chromium(-browser)?|brave(-browser)?|msedge|google chrome)([.]exe)?$")
  (#word? @finding "^--remote-debugging-(port|pipe)")
  (#word? @finding "^--(user-data-dir=?(~|/home|/Users|C:\\\\Users).{0,80}(User Data|google-chrome|Chrome|chromium)|profile-directory|restore-last-session)"))
