; A call of the protocol.
((pair key: (_) @key value: (string) @finding)
  (#match? @key "^[\"']?method[\"']?$")
  (#value? @finding "^mining\\.(subscribe|authorize|submit|extranonce\\.subscribe)$"))

; The same as text.
((string) @finding
  (#value? @finding "[\"']method[\"']\\s{0,4}:\\s{0,4}[\"']mining\\.(subscribe|authorize|submit)"))

; The address of a pool.
((string) @finding
  (#value? @finding "^(stratum[0-9]?|ethproxy|ethstratum)\\+?(tcp|ssl|tls|udp|wss?)?://[\\w-]{1,63}[.:]"))
