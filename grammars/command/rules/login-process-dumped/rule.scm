; By a library of the system.
((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "comsvcs")
  (#word? @finding "(^|,)#?\\+?(MiniDumpW?|minidump|24)$"))

; By its name.
((command name: (_) @name) @finding
  (#match? @name "(^|/)(procdump(64|64a)?|sqldumper|dumpminitool|rdrleakdiag|createdump|tttracer|avdump|out-minidump|nanodump([.]x64)?|xordump|dumpert|outflank-dumpert|handlekatz|processdump)([.]exe)?$")
  (#word? @finding "(^|/)lsass([.](exe|dmp))?$"))

((command name: (_) @name) @finding
  (#match? @name "(^|/)(nanodump([.]x64)?|xordump|(outflank-)?dumpert|handlekatz|out-minidump|lsassy|pypykatz)([.]exe)?$"))
