; A line whose third field is 0, of another name than root.
((command name: (_) @name) @finding
  (#any-of? @name "echo" "printf" "sed" "tee" "cat" "perl" "awk" "add-content")
  (#word? @finding "(^|[^\\w.-])(?!root:|sysadm_r:|toor_disabled:)[a-z_][\\w.-]{0,31}:[^:\\s]{0,200}:0{1,5}:\\d{1,6}:[^:\\n]{0,80}:/"))
