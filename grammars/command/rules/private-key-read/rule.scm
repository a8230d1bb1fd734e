; Read, and going nowhere else that is known.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "(^|/)(\\.ssh/(id_[a-z0-9_]{2,12}|identity)|\\.aws/credentials|\\.config/gcloud/[a-z_./-]{1,40}|\\.git-credentials|\\.docker/config\\.json|\\.vault-token|\\.pgpass|\\.kube/config|\\.claude/\\.credentials\\.json|logins\\.json|key4\\.db|wallet\\.dat)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "/Login Data( For Account)?$|^~/Library/(Keychains|Cookies)/|/serviceaccount/token$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/etc/(shadow|gshadow|master\\.passwd|krb5\\.keytab|kubernetes/admin\\.conf|ssh/ssh_host_[a-z0-9]{2,8}_key)-?$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/proc/([0-9]+|self|\\*)/(environ|mem)$"))

; What other programs keep in a home.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^~/([.]netrc|_netrc|[.]my[.]cnf|[.]mylogin[.]cnf|[.]pypirc|[.]s3cfg|[.]boto|[.]gem/credentials|[.]cargo/credentials([.]toml)?|[.]composer/auth[.]json|[.]m2/settings-security[.]xml|[.]dockercfg)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^~/[.](terraform[.]d/credentials[.]tfrc[.]json|azure/(accessTokens|msal_token_cache|service_principal_entries)[.]\\w{2,5}|(cache/)?huggingface/token|codex/auth[.]json|gemini/oauth_creds[.]json|kaggle/kaggle[.]json)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^~/[.]config/(gh/hosts[.]yml|hub|glab-cli/config[.]yml|rclone/rclone[.]conf|doctl/config[.]yaml|containers/auth[.]json|github-copilot/.{1,40}|solana/id[.]json)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^~/[.](password-store/.{1,120}|local/share/(keyrings|kwalletd)/.{1,60}|gnupg/(private-keys-v1[.]d/.{1,60}|secring[.]gpg)|electrum/wallets/.{1,40}|ethereum/keystore/.{1,80})$"))

; What the machine keeps.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/etc/(NetworkManager/system-connections/.{1,60}|wpa_supplicant/.{0,30}[.]conf|mysql/debian[.]cnf|wireguard/.{1,40}[.](conf|key)|ppp/(chap|pap)-secrets|ipsec[.]secrets|rancher/k3s/k3s[.]yaml|ssl/private/.{1,60}|security/opasswd)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^(/tmp/krb5cc_|/var/lib/samba/private/|/var/lib/sss/secrets/)[\\w.-]{1,40}$"))

; A process that nobody named.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/proc/")
  (#operand? @finding "0" "/environ$")
  (#not-operand? @finding "0" "/self/"))

; Windows.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "(?i)/(panther/(unattend/)?unattend(ed)?[.]xml|sysprep/(sysprep|unattend)[.](xml|inf)|microsoft/(credentials|protect|vault|crypto/rsa)(/.{0,120})?|groups[.]xml|repair/sam|filezilla/(sitemanager|recentservers)[.]xml|winscp[.]ini)$"))

((command name: (_) @name) @finding
  (#any-of? @name "dir" "get-childitem" "copy" "copy-item" "xcopy" "robocopy")
  (#word? @finding "(?i)[/\\\\]microsoft[/\\\\](credentials|protect|vault)([/\\\\]|$)"))

; All of them at once.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^(~|/home/[^/]{1,40}|/root)/[.]ssh/(id_)?[*]$|^//([.](netrc|git-credentials|pgpass|env|npmrc|pypirc)|id_(rsa|dsa|ecdsa|ed25519)|credentials|kubeconfig|wallet[.]dat|shadow)$|^//?[^/]{0,40}/?[*][.](pem|ppk|kdbx?|p12|pfx|keytab)$"))

; As something that it is not.
((command name: (_) @name) @finding
  (#any-of? @name "look" "date" "file" "ul" "ptx" "soelim" "iconv" "highlight" "unexpand" "ar" "as" "xmodmap" "w3m" "links" "lynx" "elinks" "tbl" "troff" "nroff" "groff" "eqn" "man" "join" "nano" "pico" "emacs" "aspell" "dialog" "whiptail" "dmesg" "genisoimage" "mkisofs" "gcc" "cpp" "clang")
  (#word? @finding "(^|[@:=/{\"' ])/?(etc/(g?shadow|master[.]passwd)-?|root/[.]ssh/id_[a-z0-9]{2,10})([}\"' ;]|$)"))

((command name: (_) @name) @finding
  (#any-of? @name "vim" "ed" "git" "ip" "bridge" "msgcat" "msgfilter" "msguniq" "mtr" "nasm" "readelf" "run-mailcap" "ss" "ssh-keyscan" "sysctl" "tclsh" "wc" "xelatex" "pdflatex" "latex" "lualatex" "yelp" "zless" "zmore" "zathura" "socat" "base58" "basez" "espeak" "lua" "perl" "php" "arp" "nmap" "openvpn" "sqlite3" "watch" "bpftrace" "dos2unix" "octave")
  (#word? @finding "(^|[@:=/{\"' ])/?(etc/(g?shadow|master[.]passwd)-?|root/[.]ssh/id_[a-z0-9]{2,10})([}\"' ;]|$)"))

((command name: (_) @name) @finding
  (#any-of? @name "curl" "wget" "lwp-download" "lwp-request" "docker" "kubectl" "ssh")
  (#word? @finding "^(file://|[\\w./-]{1,80}:|/)?/?(etc/(g?shadow|master[.]passwd)-?|root/[.]ssh/id_[a-z0-9]{2,10})$"))

; Of a web server, by find.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^//[.](htpasswd|htdigest|my[.]cnf|dbshell)$"))
