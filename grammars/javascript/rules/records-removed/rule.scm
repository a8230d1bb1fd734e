; A record of the system, or of what was typed.
(((call_expression arguments: (arguments . (_) @path)) @finding)
  (#calls? @finding "fs.unlink" "fs.unlinkSync" "fs.rm" "fs.rmSync" "fs.truncate" "fs.truncateSync")
  (#value? @path "list:log-files"))

(((call_expression arguments: (arguments . (_) @path)) @finding)
  (#calls? @finding "fs.unlink" "fs.unlinkSync" "fs.rm" "fs.rmSync" "fs.truncate" "fs.truncateSync")
  (#value? @path "list:history-files"))
