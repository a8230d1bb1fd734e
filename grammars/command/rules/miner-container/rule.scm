; An image named after a miner.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create")
  (#operand? @finding "0" "(^|[/_.-])(xmrig|xmr-stak|monero-miner|cpuminer|minerd|ethminer|t-rex|trex-miner|lolminer|nbminer|phoenixminer|srbminer(-multi)?|gminer|nanominer|ccminer|cgminer|teamredminer|xmr-miner|crypto-?miner|wildrig)([/_.:@-]|$)"))

((command name: (_) @name) @finding
  (#eq? @name "kubectl")
  (#sub? @finding "run")
  (#option-value? @finding "--image" "(^|[/_.-])(xmrig|xmr-stak|monero-miner|cpuminer|minerd|ethminer|t-rex|trex-miner|lolminer|nbminer|phoenixminer|srbminer(-multi)?|gminer|nanominer|ccminer|cgminer|teamredminer|xmr-miner|crypto-?miner|wildrig)([/_.:@-]|$)"))
