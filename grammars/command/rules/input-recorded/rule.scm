; The screen.
((command name: (_) @name) @finding
  (#eq? @name "screencapture")
  (#operand? @finding "^-[A-Za-z]{0,6}x")
  (#not-operand? @finding "^-[A-Za-z]{0,4}(w|W|l|i)"))

((command name: (_) @name) @finding
  (#any-of? @name "xwd" "import")
  (#operand? @finding "^(-root|root)$"))

((command name: (_) @name) @finding
  (#eq? @name "ffmpeg")
  (#operand? @finding "^(x11grab|avfoundation|gdigrab|v4l2|dshow|alsa|pulse|fbdev|kmsgrab)$"))

((command name: (_) @name) @finding
  (#eq? @name "psr")
  (#operand? @finding "(?i)^/start$"))

((command name: (_) @name) @finding
  (#match? @name "^(drawing[.]graphics|graphics)[.a-z]{0,40}copyfromscreen$"))

((command name: (_) @name) @finding
  (#eq? @name "nircmd")
  (#operand? @finding "(?i)^savescreenshot"))

; The keyboard.
((command name: (_) @name) @finding
  (#eq? @name "xinput")
  (#operand? @finding "0" "^(test|test-xi2|--test|--test-xi2)$"))

((command name: (_) @name) @finding
  (#eq? @name "logkeys")
  (#operand? @finding "^(-s|--start)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/dev/input/(event\\d{1,2}|by-(id|path)/.{1,80}kbd)$"))

((command name: (_) @name) @finding
  (#any-of? @name "get-keystrokes" "start-keylogger" "invoke-keylogger" "get-timedscreenshot" "get-screenshot" "get-microphoneaudio" "invoke-screencapture"))
