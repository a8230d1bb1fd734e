; Keeps the others.
((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#eq? @name "pytest_collection_modifyitems")
  (#match? @finding "\\[:\\] = \\[\\w{1,40} for \\w{1,40} in \\w{1,40} if ([\"'][^\\n]{1,80}[\"'] (not )?in \\w{1,40}|(not )?\\w{1,40})\\.(name|nodeid|originalname)\\b"))

; One after another.
((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#eq? @name "pytest_collection_modifyitems")
  (#match? @finding "\\bif [^\\n]{1,160}\\.(name|nodeid|originalname)\\b")
  (#match? @finding "\\.(remove|pop)\\(|add_marker\\([^\\n]{0,40}(skip|xfail)")
  (#not-match? @finding "pytest_deselected"))
