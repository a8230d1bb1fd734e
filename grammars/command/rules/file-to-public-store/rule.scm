; Interfaces that take content.
((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#option? @finding "-d" "--data-binary" "--data-raw" "-T" "-F" "--json")
  (#operand? @finding "(api[.]github[.]com/(gists|repos/.{1,200}/contents/)|/api/v4/(snippets|projects/.{1,120}/repository/files/)|content[.]dropboxapi[.]com/2/files/upload|googleapis[.]com/upload/drive|graph[.]microsoft[.]com/.{1,200}/content$)"))

; By a program of the host.
((command name: (_) @name) @finding
  (#eq? @name "gh")
  (#operand? @finding "0" "^gist$")
  (#operand? @finding "1" "^create$")
  (#operand? @finding "^(-p|--public)$"))

((command name: (_) @name) @finding
  (#any-of? @name "mega-put" "megaput" "megacopy" "dropbox_uploader.sh" "gdrive" "onedrive-upload")
  (#operand? @finding "."))

((command name: (_) @name) @finding
  (#any-of? @name "invoke-webrequest" "invoke-restmethod")
  (#option? @finding "-Body" "-InFile" "-Form")
  (#option-value? @finding "-Uri" "(api[.]github[.]com/(gists|repos/.{1,200}/contents/)|/api/v4/(snippets|projects/.{1,120}/repository/files/)|content[.]dropboxapi[.]com/2/files/upload|googleapis[.]com/upload/drive|graph[.]microsoft[.]com/.{1,200}/content$)"))

; What was read, to a host that takes nothing but files.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read")
  (#eq? @to ":send")
  (#not-operand? @source "0" "list:sensitive-paths")
  (#operand? @finding "0" "^(content[.]dropboxapi[.]com|upload[.]box[.]com|e?api[.]pcloud[.]com|g[.]api[.]mega[.]co[.]nz|uploads[.]gofile[.]io)$"))
