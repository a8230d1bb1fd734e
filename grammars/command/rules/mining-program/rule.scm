; A program of the list, in any folder, that does not only say its version.
((command name: (_) @name) @finding
  (#in-list? @name "mining-programs")
  (#not-any-of? @name "xmrig" "xmr-stak" "minerd" "cpuminer" "SRBMiner-MULTI")
  (#not-operand? @finding "^(-h|-V|--help|--version|--export-topology)$"))

((command name: (_) @name) @finding
  (#any-of? @name "xmr-stak" "minerd" "cpuminer" "SRBMiner-MULTI")
  (#not-option? @finding "-h" "-V"))

((command name: (_) @name) @finding
  (#eq? @name "xmrig")
  (#not-option? @finding "--cuda" "--opencl" "-V" "-h"))
