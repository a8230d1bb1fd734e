; Stores of documents, by their ports and paths.
((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#option-value? @finding "-X" "^DELETE$")
  (#operand? @finding "^(https?://)?[^/]{1,120}(:(9200|9201|7700|8108|6333|8983|5984|8529)/(?!.{0,80}(_doc/|_search/scroll|/documents/|/points/)).{1,200}$|.{0,80}/(indexes|collections|_snapshot|_data_stream|_index_template)/[^/]{1,80}$)")
  (#not-operand? @finding "(?i)[/_-](test|tmp|temp|ci)([/_?-]|$)"))

((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#option-value? @finding "-X" "^DELETE$")
  (#operand? @finding "/(_all|[*]|_security/[a-z]{1,10}/.{1,60})([?].{0,80})?$"))

((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#operand? @finding "/_delete_by_query")
  (#word? @finding "match_all"))

; Hosts of repositories, zones and machines.
((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#option-value? @finding "-X" "^DELETE$")
  (#operand? @finding "^https?://[^/]{1,120}/(repos/[^/]{1,60}/[^/]{1,80}|api/v4/(projects|groups)/[^/]{1,80}|client/v4/zones/[^/]{1,60}|v2/(droplets|databases|volumes)/[^/]{1,60}|api/v4/projects/[^/]{1,80}/(environments|pipelines|variables)/[^/]{1,60})/?$"))

((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#operand? @finding "/doDelete$"))

; Other clients.
((command name: (_) @name) @finding
  (#eq? @name "http")
  (#operand? @finding "0" "^DELETE$")
  (#operand? @finding "^[^/]{0,8}/{0,2}[^/]{0,120}(:(9200|9201|7700|8108|6333|8983|5984)/(?!.{0,80}_doc/).{1,200}|.{0,80}/(indexes|collections|_snapshot)/[^/]{1,80}|/_all)$"))

((command name: (_) @name) @finding
  (#any-of? @name "invoke-restmethod" "invoke-webrequest")
  (#option-value? @finding "-Method" "(?i)^delete$")
  (#option-value? @finding "-Uri" "^[^/]{0,8}/{0,2}[^/]{0,120}(:(9200|9201|7700|8108|6333|8983|5984)/(?!.{0,80}_doc/).{1,200}|.{0,80}/(indexes|collections|_snapshot)/[^/]{1,80}|/_all)$"))
