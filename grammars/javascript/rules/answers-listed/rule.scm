; A folder that is named for them.
((call_expression arguments: (arguments . (_) @path)) @finding
  (#calls? @finding "fs.readdirSync" "fs.readdir" "fs.opendir" "fs.opendirSync" "fs.promises.readdir" "fs/promises.readdir" "fs.cpSync" "fs.globSync" "glob.globSync" "glob.sync" "glob.glob" "fast-glob.sync")
  (#value? @path "list:answer-files"))

; As code.
((call_expression function: (identifier) @how arguments: (arguments . (string) @module .)) @finding
  (#eq? @how "require")
  (#match? @module "(^|[/\"'])(hidden[_-]tests|private[_-]tests|held[_-]out[_-]tests|answer[_-]?key|reference[_-]solution)([/.\"']|$)"))

((import_statement source: (string) @module) @finding
  (#match? @module "(^|[/\"'])(hidden[_-]tests|private[_-]tests|held[_-]out[_-]tests|answer[_-]?key|reference[_-]solution)([/.\"']|$)"))
