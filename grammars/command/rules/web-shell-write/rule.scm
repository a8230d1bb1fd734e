; PHP.
((command name: (_) @name) @finding
  (#any-of? @name "echo" "printf" "tee" "cat" "sed" "curl" "mysql" "redis-cli" "sqlite3")
  (#word? @finding "(system|exec|passthru|popen|proc_open|eval|assert|`) ?\\(? ?@?(base64_decode\\()?\\$_(GET|POST|REQUEST|COOKIE)"))

; JSP and ASP.
((command name: (_) @name) @finding
  (#any-of? @name "echo" "printf" "tee" "sed")
  (#word? @finding "(getRuntime\\(\\)\\.exec|ProcessBuilder|eval|[Ee]xecute) ?\\( ?([Rr]equest\\.getParameter|[Rr]equest(\\.Item)?[\\[(])"))
