; By name, wherever it lies.
((command name: (_) @name) @finding
  (#in-list? @name "remote-access-programs")
  (#not-operand? @finding "^(-v|-h|--version|--help|version|help|info|--get-id|stop|remove|uninstall|--uninstall|-fulluninstall)$"))
