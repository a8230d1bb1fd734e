; The variable of the loop is where it connects to. Deeper than this, the query would take longer to prepare than all others.
((for_statement left: (identifier) @var
  body: (block [
    (_ (call arguments: (argument_list (tuple (identifier) @used))) @finding)
    (_ (_ (call arguments: (argument_list (tuple (identifier) @used))) @finding))
    (_ (_ (_ (call arguments: (argument_list (tuple (identifier) @used))) @finding)))
  ]))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))
