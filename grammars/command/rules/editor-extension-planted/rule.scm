; Where they are loaded from.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^~/[.](vscode|vscode-server|vscode-insiders|cursor|windsurf|vscode-oss)/extensions/|^~/[.]config/JetBrains/.{1,60}/plugins/|^~/[.]mozilla/.{1,80}/extensions/"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^~/([.]config|Library/Application Support)/.{1,40}/(Default/)?(External )?Extensions/|^~/AppData/Local/.{1,60}/User Data/(Default/)?Extensions/"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/(etc/(opt/)?(chrome|chromium|edge|brave|firefox)/(policies/|.{0,40}native-messaging-hosts/)|usr/(share|lib)/(google-chrome|chromium|mozilla)/extensions/|opt/google/chrome/extensions/|Library/Google/Chrome/NativeMessagingHosts/)"))

; Everyday profile, unpacked extension.
((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)(google-)?(chrome|chromium(-browser)?|brave(-browser)?|msedge|google chrome)$")
  (#word? @finding "^--load-extension")
  (#not-operand? @finding "^--(user-data-dir|headless|remote-debugging-p)"))

; For everybody on Windows.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "new-item")
  (#word? @finding "(?i)\\\\(google\\\\chrome|microsoft\\\\edge|chromium)\\\\(extensions\\\\.{1,60}|extensioninstallforcelist.{0,10})$"))
