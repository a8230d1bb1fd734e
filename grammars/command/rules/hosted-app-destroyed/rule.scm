; Applications and their data.
((command name: (_) @name) @finding
  (#eq? @name "heroku")
  (#operand? @finding "0" "^(apps|pg|addons|domains|pipelines|spaces|clients|certs|redis)?:?(destroy|delete|reset|remove)$|^ps:(kill|stop)$"))

((command name: (_) @name) @finding
  (#any-of? @name "fly")
  (#operand? @finding "0" "^(apps?|volumes?|vol|postgres|pg|machines?|machine|redis|mysql|storage|ips|certs)$")
  (#operand? @finding "1" "^(destroy|delete|remove|release|rm)$"))

((command name: (_) @name) @finding
  (#any-of? @name "vercel" "vc" "now")
  (#operand? @finding "0" "^(rm|remove)$"))

((command name: (_) @name) @finding
  (#any-of? @name "vercel" "vc")
  (#operand? @finding "0" "^(projects?|domains?|dns|certs|teams|alias)$")
  (#operand? @finding "1" "^(rm|remove)$"))

((command name: (_) @name) @finding
  (#any-of? @name "netlify" "ntl")
  (#operand? @finding "0" "^(sites|blobs|functions|databases?):(delete|remove)$"))

((command name: (_) @name) @finding
  (#any-of? @name "wrangler" "firebase" "railway" "supabase" "render" "surge")
  (#operand? @finding "^(delete|down|teardown|[a-z]{2,12}:delete|hosting:disable|remove|rm)$")
  (#not-operand? @finding "^secret$"))

; Repositories and releases.
((command name: (_) @name) @finding
  (#any-of? @name "gh" "glab" "hub" "tea")
  (#operand? @finding "0" "^(repo|release|project|environment)$")
  (#operand? @finding "1" "^(delete|archive|rename)$"))

((command name: (_) @name) @finding
  (#eq? @name "gh")
  (#operand? @finding "0" "^api$")
  (#word? @finding "^(DELETE|--method=DELETE|-XDELETE)$")
  (#word? @finding "^/?(repos|orgs)/[^/]{1,60}(/[^/]{1,80})?$"))
; Servers that build, and projects of secrets.
((command name: (_) @name) @finding
  (#eq? @name "java")
  (#operand? @finding "jenkins-cli[.]jar$")
  (#operand? @finding "^(delete-job|delete-node|delete-view|delete-builds|delete-credentials)$"))

((command name: (_) @name) @finding
  (#eq? @name "doppler")
  (#operand? @finding "0" "^(projects?|configs?|environments?)$")
  (#operand? @finding "1" "^delete$"))
