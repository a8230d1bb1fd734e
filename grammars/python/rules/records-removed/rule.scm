; A record of the system, or of what was typed.
(((call arguments: (argument_list . (_) @path)) @finding)
  (#calls? @finding "os.remove" "os.unlink" "os.truncate" "shutil.rmtree")
  (#value? @path "list:log-files"))

(((call arguments: (argument_list . (_) @path)) @finding)
  (#calls? @finding "os.remove" "os.unlink" "os.truncate" "shutil.rmtree")
  (#value? @path "list:history-files"))
