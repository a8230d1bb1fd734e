; The variable of the loop is where it connects to.
((for_statement left: (identifier) @var body: (block (expression_statement (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding)))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (expression_statement (assignment right: (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (if_statement condition: (comparison_operator (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (if_statement condition: (not_operator (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (try_statement body: (block (expression_statement (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding)))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (try_statement body: (block (expression_statement (assignment right: (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (with_statement (with_clause (with_item value: (as_pattern (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))) )))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (with_statement body: (block (expression_statement (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding)))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (with_statement body: (block (expression_statement (assignment right: (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (with_statement body: (block (if_statement condition: (comparison_operator (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (try_statement body: (block (with_statement (with_clause (with_item value: (as_pattern (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))))))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (try_statement body: (block (with_statement (with_clause (with_item value: (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding)))))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))

((for_statement left: (identifier) @var body: (block (try_statement body: (block (if_statement condition: (comparison_operator (call function: (_) arguments: (argument_list (tuple (identifier) @used))) @finding))))))
  (#eq? @var @used)
  (#calls? @finding "socket.socket().connect_ex" "socket.socket().connect" "socket.create_connection" "asyncio.open_connection" "telnetlib.Telnet"))
