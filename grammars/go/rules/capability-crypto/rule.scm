; Packages whose work it is.
((import_spec path: (_) @path) @finding
  (#match? @path "^.(crypto/(aes|cipher|des|dsa|ecdh|ecdsa|ed25519|elliptic|hmac|rand|rc4|rsa|tls|x509)|golang[.]org/x/crypto/.+|filippo[.]io/age|github[.]com/golang-jwt/.+|github[.]com/ProtonMail/.+).$"))
