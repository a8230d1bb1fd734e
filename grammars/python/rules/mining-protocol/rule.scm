; A call of the protocol.
((dictionary (pair key: (string) @key value: (string) @finding))
  (#value? @key "^method$")
  (#value? @finding "^mining\\.(subscribe|authorize|submit|extranonce\\.subscribe)$"))

; The same as text.
((string) @finding
  (#value? @finding "[\"']method[\"']\\s{0,4}:\\s{0,4}[\"']mining\\.(subscribe|authorize|submit)"))

; The address of a pool.
((string) @finding
  (#value? @finding "^(stratum[0-9]?|ethproxy|ethstratum)\\+?(tcp|ssl|tls|udp|wss?)?://[\\w-]{1,63}[.:]"))
