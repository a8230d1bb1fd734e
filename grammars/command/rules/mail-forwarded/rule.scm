; Mailboxes.
((command name: (_) @name) @finding
  (#any-of? @name "new-inboxrule" "set-inboxrule")
  (#operand? @finding "(?i)^-(forward(to|asattachmentto)|redirectto|deletemessage|movetofolder|stopprocessingrules|markasread)$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-mailbox" "set-remotemailbox")
  (#operand? @finding "(?i)^-(forwardingsmtpaddress|forwardingaddress|delivertomailboxandforward)$"))

((command name: (_) @name) @finding
  (#any-of? @name "new-transportrule" "new-journalrule")
  (#operand? @finding "(?i)^-(blindcopyto|copyto|redirectmessageto|journalemailaddress|deletemessage)$"))

((command name: (_) @name) @finding
  (#eq? @name "add-mailboxpermission")
  (#operand? @finding "(?i)^fullaccess$"))

; Local addresses.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^~/[.]forward$|^/etc/aliases$|^~/[.]procmailrc$"))
