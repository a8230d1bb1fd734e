; macOS.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "/Library/(Messages(/chat[.]db.{0,6})?|Mail(/.{0,80})?|Group Containers/group[.]com[.]apple[.]notes(/.{0,60})?|Calendars(/.{0,60})?|Application Support/(AddressBook|CallHistoryDB)(/.{0,60})?|Safari/(History|Bookmarks).{0,12})/?$"))

((command name: (_) @name) @finding
  (#eq? @name "osascript")
  (#word? @finding "(Cookies[.]binarycookies|NoteStore|chat[.]db|[.]keychain|tell application .{0,3}(Mail|Messages|Notes|Contacts).{0,3} to (get|duplicate|export|return))"))

; Linux.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/var/(spool/)?mail(/.{0,60})?$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^~/([.]config|Library/Application Support|AppData/Roaming)/(Signal|Slack|discord|Telegram Desktop|Element|Microsoft/Teams)(/.{0,120})?$"))

; Outlook.
((command name: (_) @name) @finding
  (#match? @name "^outlook[.]application[.]getnamespace$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "(?i)[.](pst|ost)$|/comms/unistore/"))
