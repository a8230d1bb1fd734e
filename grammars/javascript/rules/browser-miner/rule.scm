; The services' own objects.
((new_expression constructor: (member_expression object: (identifier) @service property: (property_identifier) @kind)) @finding
  (#any-of? @service "CoinHive" "Coinhive" "CryptoLoot" "CRLT" "WMP" "deepMiner" "JSECoin" "CoinImp" "WebMiner")
  (#any-of? @kind "Anonymous" "User" "Token" "Miner"))

; What is loaded.
((string) @finding
  (#value? @finding "^(https?:)?//[^\\s/]{1,80}/([^\\s]{0,80}/)?(coinhive|coin-hive|cryptonight|cryptoloot|crypta|deepminer|webminer|wasmminer|xmr-?miner|minero)[\\w.-]{0,20}\\.(js|wasm)([?#]|$)"))
