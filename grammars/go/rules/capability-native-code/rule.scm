; Packages that leave the language.
((import_spec path: (_) @path) @finding
  (#any-of? @path "\"C\"" "\"unsafe\"" "\"plugin\"" "\"syscall\"" "\"golang.org/x/sys/unix\"" "\"golang.org/x/sys/windows\"" "\"github.com/ebitengine/purego\""))
