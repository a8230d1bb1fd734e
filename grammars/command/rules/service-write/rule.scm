; A unit from where anyone writes, or where nobody looks.
((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "enable" "link" "start")
  (#operand? @finding "^(/tmp|/var/tmp|/dev/shm|/home|/root|~|\\.{1,2})/"))

((command name: (_) @name) @finding
  (#eq? @name "defaults")
  (#operand? @finding "^(LoginHook|LogoutHook)$"))

; Where service managers look.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:service-files"))

((command name: (_) @name) @finding
  (#eq? @name "systemd-run")
  (#option? @finding "--on-calendar" "--on-active" "--on-boot" "--on-startup" "--on-unit-active" "--on-unit-inactive" "--timer-property"))

((command name: (_) @name) @finding
  (#eq? @name "launchctl")
  (#sub? @finding "submit"))
