; A miner for graphics cards, or xmrig told to use them.
((command name: (_) @name) @finding
  (#in-list? @name "gpu-mining-programs")
  (#not-any-of? @name "t-rex" "ethminer" "nbminer" "lolMiner" "PhoenixMiner" "kawpowminer" "progpowminer" "EthDcrMiner64" "cgminer" "bfgminer" "sgminer" "teamredminer" "gminer" "nanominer" "bzminer" "wildrig-multi" "ccminer")
  (#not-operand? @finding "^(-h|-V|--help|--version|--list-devices|--list-algos)$"))

((command name: (_) @name) @finding
  (#any-of? @name "t-rex" "ethminer" "nbminer" "lolMiner" "PhoenixMiner" "kawpowminer" "progpowminer" "EthDcrMiner64" "cgminer" "bfgminer" "sgminer" "teamredminer" "gminer" "nanominer" "bzminer" "wildrig-multi" "ccminer")
  (#not-option? @finding "-h" "-V" "--list-devices" "--list-algos"))

((command name: (_) @name) @finding
  (#eq? @name "xmrig")
  (#option? @finding "--cuda" "--opencl"))

((command name: (_) @name) @finding
  (#match? @name "/xmrig$")
  (#operand? @finding "^--(cuda|opencl)"))
