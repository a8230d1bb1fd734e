; Subcommands that reach another repository, or say which.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "clone" "fetch" "pull" "push" "ls-remote" "submodule" "remote add" "remote set-url"))
