; By script.
((command name: (_) @name) @finding
  (#eq? @name "osascript")
  (#word? @finding "(?i)make (a )?(new )?login item"))

; By file.
((command name: (_) @name) @finding
  (#eq? @name "launchctl")
  (#sub? @finding "load" "bootstrap")
  (#operand? @finding "(~|/Library|^/tmp|^/private|^/var|^/Users/.{1,60}|[$]HOME)(/Library)?/.{0,80}[.]plist$")
  (#not-operand? @finding "(homebrew[.]|com[.]apple[.]|^/Library/Launch(Daemons|Agents)/)"))

((command name: (_) @name) @finding
  (#eq? @name "launchctl")
  (#operand? @finding "^(DYLD_INSERT_LIBRARIES|DYLD_LIBRARY_PATH|DYLD_FRAMEWORK_PATH)$"))

((command name: (_) @name) @finding
  (#eq? @name "launchctl")
  (#sub? @finding "setenv")
  (#operand? @finding "^DYLD_"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "Library/(Preferences/(ByHost/com[.]apple[.]loginwindow.{0,60}|com[.]apple[.]login(items|window)|loginwindow)[.]?plist|Security/SecurityAgentPlugins/|Spotlight/|QuickLook/)"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "Library/(Scripts/Folder Action Scripts/|ScriptingAdditions/|InputManagers/|StartupItems/|Application Support/com[.]apple[.]backgroundtaskmanagementagent/)"))

((command name: (_) @name) @finding
  (#eq? @name "security")
  (#operand? @finding "0" "^authorizationdb$")
  (#operand? @finding "1" "^write$"))

((command name: (_) @name) @finding
  (#eq? @name "profiles")
  (#operand? @finding "0" "^(install|-I)$"))
