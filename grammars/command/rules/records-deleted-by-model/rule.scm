; Ruby: a class itself, without a condition.
((command name: (_) @name) @finding
  (#any-of? @name "rails" "bin/rails" "./bin/rails")
  (#operand? @finding "0" "^(runner|r)$")
  (#word? @finding "(^|[^.A-Za-z0-9_])[A-Z][A-Za-z0-9_:]{0,80}(\\.(unscoped|all))?\\.(delete_all|destroy_all)\\b|\\.connection\\.(drop_table|truncate)"))

; Python: every object of a model.
((command name: (_) @name) @finding
  (#eq? @name "python3")
  (#operand? @finding "0" "(^|/)manage\\.py$")
  (#operand? @finding "1" "^shell(_plus)?$")
  (#word? @finding "\\.objects(\\.all\\(\\))?\\.(_raw_)?delete\\(\\)"))

((command name: (_) @name) @finding
  (#any-of? @name "manage.py" "./manage.py" "django-admin")
  (#operand? @finding "0" "^shell(_plus)?$")
  (#word? @finding "\\.objects(\\.all\\(\\))?\\.(_raw_)?delete\\(\\)"))

; PHP.
((command name: (_) @name) @finding
  (#any-of? @name "php" "artisan" "./artisan" "sail" "./vendor/bin/sail")
  (#word? @finding "^tinker$")
  (#word? @finding "[A-Z][A-Za-z0-9_]{0,80}::(truncate\\(|query\\(\\)->(delete|truncate)\\()"))
