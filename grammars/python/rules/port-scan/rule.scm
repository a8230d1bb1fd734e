; The variable of a loop over a range is where it connects to. Deeper than this, the query would take longer to prepare than all others.
((for_statement left: (identifier) @var right: (_) @over
  body: (block [
    (_ (call arguments: (argument_list (tuple [(identifier) @used (string (interpolation (identifier) @used))]) @target)) @finding)
    (_ (_ (call arguments: (argument_list (tuple [(identifier) @used (string (interpolation (identifier) @used))]) @target)) @finding))
    (_ (_ (_ (call arguments: (argument_list (tuple (identifier) @used) @target)) @finding)))
  ]))
  (#eq? @var @used)
  (#match? @over "\\brange\\(|\\bhosts\\(\\)|\\b(ip_network|ip_interface|IPv[46]Network|IPNetwork|IPRange|iter_iprange)\\(|\\bsubnets\\(")
  (#not-match? @target "[\"'](localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0\\.0\\.0\\.0|::1?)[\"']")
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

; The range was given a name before.
((_ (expression_statement (assignment left: (identifier) @name right: (_) @range))
  (for_statement left: (identifier) @var right: (identifier) @over
    body: (block [
      (_ (call arguments: (argument_list (tuple (identifier) @used) @target)) @finding)
      (_ (_ (call arguments: (argument_list (tuple (identifier) @used) @target)) @finding))
    ])))
  (#eq? @name @over)
  (#eq? @var @used)
  (#match? @range "\\brange\\(|\\bhosts\\(\\)|\\b(ip_network|ip_interface|IPv[46]Network|IPNetwork|IPRange|iter_iprange)\\(|\\bsubnets\\(")
  (#not-match? @target "[\"'](localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0\\.0\\.0\\.0|::1?)[\"']")
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))
