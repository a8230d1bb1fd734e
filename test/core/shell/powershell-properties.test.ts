import assert from "node:assert/strict";
import fc from "fast-check";
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import type { WindowsLanguage } from "../../../extension/core/shell/machine.ts";
import { printLine } from "../../../extension/core/shell/print.ts";
import { createSyntax, type Syntax } from "../../../extension/core/syntax/syntax.ts";
import { misprinted } from "../../../scripts/script-properties.ts";
import { loadGrammarAsset } from "../syntax/grammar-assets.ts";
import { tables } from "./canonical.ts";
import { encoded, lowerWindows } from "./windows-canonical.ts";

const seed = 20261121;

/** Pieces of code of either language, well-formed and not. */
const common = [
  "a",
  "b.exe",
  " ",
  " ",
  "\n",
  "\r\n",
  "'",
  '"',
  "`",
  "^",
  "$x",
  "%x%",
  "!x!",
  "%%i",
  "|",
  "||",
  "&",
  "&&",
  ";",
  "(",
  ")",
  "{",
  "}",
  "<",
  ">",
  ">>",
  "2>&1",
  "=",
  ",",
  "@",
  "#",
  "-x",
  "/c",
  "\\",
  "C:\\a b",
  "\u{1F600}",
  "é",
  "\u0001",
  "\uFDD0X\uFDD1",
  "http://x.example/a",
];
const powershell = [
  "$(",
  "@(",
  "@{",
  "[char]",
  "[",
  "]",
  "::",
  ".",
  "..",
  "-f",
  "-join",
  "-replace ",
  "+",
  "+=",
  "iwr ",
  "iex ",
  "& ",
  "% ",
  "?",
  "if (",
  "foreach ($i in ",
  "while (",
  "function f ",
  "param(",
  "try ",
  "catch ",
  "switch (",
  "@'\n",
  "\n'@",
  '@"\n',
  '\n"@',
  "<#",
  "#>",
  "--%",
  "$env:X",
  "${a b}",
  "0x41",
  "1kb",
  "'a,b'",
  ".Split(',')",
  ".Replace(",
  "New-Object Net.WebClient",
  ".DownloadString(",
  "powershell -c ",
  `powershell -enc ${encoded("iex $x")} `,
  "cmd /c ",
  "Start-Process ",
  "Set-Alias ",
  "{ $_ }",
  "return ",
  "class A { [void] M() {",
];
const cmd = [
  "set a=",
  "set /a x=",
  "%a:~1,2%",
  "%a:b=c%",
  "for %%i in (",
  ") do ",
  'for /f "tokens=*" %%i in (\'',
  "') do ",
  "if exist ",
  "if not ",
  "==",
  " else ",
  "call ",
  "call :l",
  ":l",
  "goto l",
  "rem ",
  "::",
  'start "" ',
  'cmd /c "',
  'powershell -c "',
  "echo ",
  "echo.",
  "%~dp0",
  "%1",
  "%*",
  "setlocal enabledelayedexpansion",
  "reg add ",
  "sc create x binPath= ",
];

const soup = (pieces: readonly string[]) =>
  fc
    .array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...common, ...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 6 }) }),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));
const languages: readonly (readonly [WindowsLanguage, fc.Arbitrary<string>])[] = [
  ["powershell", soup(powershell)],
  ["cmd", soup(cmd)],
];

describe("properties of the Windows shells", () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await createSyntax(loadGrammarAsset);
    await syntax.load("bash");
  });

  for (const [language, texts] of languages) {
    it(`never throws on any text of ${language}, and stays inside of it`, function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(texts, (text) => {
          const program = lowerWindows(language, text);
          const spans = [
            ...program.problems,
            ...program.lines.flatMap(({ stages }) => stages.flatMap(({ span, related }) => [span, ...related])),
          ];
          for (const { start, end } of spans)
            assert.ok(start >= 0 && start <= end && end <= text.length, `${start}..${end} of ${text.length}`);
        }),
        { numRuns: 4_000, seed },
      );
    });

    it(`prints what it reads of ${language} so that it reads the same again, one node a word`, function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(texts, (text) => {
          const program = lowerWindows(language, text);
          assert.deepEqual(misprinted(program, syntax), []);
          for (const line of program.lines) {
            // A pattern for a name is read as the programs that it may mean.
            if (line.derived || line.stages.some(({ name }) => /[*?[]/.test(name.value))) continue;
            const printed = printLine(line);
            const again = lowerScript(printed, { tables, dialect: "posix", via: [], enters: false }).lines.filter(
              ({ derived }) => !derived,
            );
            assert.equal(again.map(printLine).join("\n"), printed);
          }
        }),
        { numRuns: 1_500, seed },
      );
    });

    it(`accounts for each statement of ${language} between others`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom("a 1", "b 'x'", "c", "$x 5", "for x", "if (", "'", "d ) e"), { maxLength: 8 }),
          (statements) => {
            const text = [...statements, "last"].join("\n");
            const program = lowerWindows(language, text);
            const isWhole = program.problems.every(({ weight }) => weight !== "blocking");
            const names = program.lines.flatMap(({ stages }) => stages.map(({ name }) => name.value));
            assert.ok(!isWhole || names.includes("last"), `${JSON.stringify(text)} gives ${names.join()} without a problem`);
          },
        ),
        { numRuns: 1_000, seed },
      );
    });
  }
});

describe("what would take too long", () => {
  const bombs: readonly (readonly [WindowsLanguage, string, string])[] = [
    ["powershell", "deep parentheses", "(".repeat(50_000)],
    ["powershell", "deep blocks", "{".repeat(50_000)],
    ["powershell", "deep subexpressions in texts", '"$('.repeat(20_000)],
    ["powershell", "an unclosed text on each line", '"$(\n'.repeat(5_000)],
    ["powershell", "an unclosed here-string on each line", "@'\n".repeat(20_000)],
    ["powershell", "a long pipeline", "a | ".repeat(20_000)],
    ["powershell", "a long sum", `$x = ${"'a' + ".repeat(20_000)}'b'; & $x`],
    ["powershell", "a long chain of calls", `$x${".Trim()".repeat(20_000)}`],
    ["powershell", "a text that doubles", `$s = 'aaaaaaaa'\n${"$s = $s + $s\n".repeat(60)}iex $s`],
    ["powershell", "a text that is repeated", "$s = 'a' * 1000000000; iex $s; $t = ('a' * 99999) * 99999; iex $t"],
    ["powershell", "code that enters itself", "$x = 'iex $x; iex $x; iex $x'; iex $x"],
    ["powershell", "functions that call each other", "function a { b; b; b }\nfunction b { c; c; c }\nfunction c { a; a; a }\na; b; c"],
    ["powershell", "an alias of itself", "sal a b; sal b a; a"],
    ["powershell", "loops in loops", `${"foreach ($i in 1..9) { ".repeat(12)}x $i${" }".repeat(12)}`],
    ["powershell", "a loop without end", "for ($i = 0; $true; $i++) { $s += 'a' }; while ($true) { $s += $s }"],
    ["powershell", "a wide range", "1..40009999 | % { x $_ }; foreach ($i in 1..65000) { $s += [char]$i }; iex $s"],
    [
      "powershell",
      "a slow pattern",
      `'${"a".repeat(50_000)}' -replace '(a+)+$','' -replace 'a*a*a*b','' -split 'a*a*a*c' | x; '${"a".repeat(4_000)}' -replace 'a*a*a*a*a*b','' -replace '(a|a)*b',''`,
    ],
    ["powershell", "many branches", `${"if ($q) { $a += 'x' } else { $a += 'y' }\n".repeat(2_000)}& $a`],
    [
      "powershell",
      "many values at once",
      `${[..."abcdefgh"].map((v) => `if ($q) { $${v} = 1 } elseif ($r) { $${v} = 2 } else { $${v} = 3 }`).join("\n")}\nx $a $b $c $d $e $f $g $h`,
    ],
    ["powershell", "a list that grows", `$l = @(1)\n${"$l = $l + $l\n".repeat(40)}x $l`],
    [
      "powershell",
      "encoded in encoded",
      Array.from({ length: 14 })
        .reduce<string>((code) => `powershell -e ${encoded(code)}`, "calc")
        .slice(0, 400_000),
    ],
    ["cmd", "deep brackets", "(".repeat(50_000)],
    ["cmd", "if in if", "if x==y ".repeat(20_000)],
    ["cmd", "for in for", "for %%i in (a b c d e f g h) do ".repeat(5_000)],
    ["cmd", "a long pipeline", "a | ".repeat(20_000)],
    ["cmd", "a text that doubles", `set a=aaaaaaaa\n${"set a=%a%%a%\n".repeat(60)}%a%`],
    ["cmd", "a text that doubles by exchange", `set a=aaaaaaaa\n${"set a=%a:a=aa%\n".repeat(60)}%a%`],
    ["cmd", "code that enters itself", `set a=cmd /c %%a%%^&cmd /c %%a%%\n%a%`],
    ["cmd", "calls of calls", `${"call ".repeat(20_000)}x`],
    ["cmd", "open quotes", '"\n'.repeat(50_000)],
    ["cmd", "percent signs", "%".repeat(100_000)],
    ["cmd", "references without end", "%a:".repeat(30_000)],
    ["cmd", "carets", "^".repeat(100_000)],
    ["cmd", "a deep expression", `set /a x=${"(".repeat(50_000)}`],
    [
      "cmd",
      "values in values",
      `${[..."abcdefgh"].map((v) => `if x==y (set ${v}=1) else (set ${v}=2)`).join("\n")}\nx %a% %b% %c% %d% %e% %f% %g% %h%`,
    ],
  ];
  for (const [language, what, text] of bombs) {
    it(`is over soon in ${language}: ${what}`, function () {
      this.timeout(20_000);
      const { lines } = lowerWindows(language, text);
      assert.ok(lines.length < 100_000);
    });
  }

  it("says that it stopped", () => {
    const codes = (language: WindowsLanguage, text: string) =>
      lowerWindows(language, text)
        .problems.filter(({ weight }) => weight === "blocking")
        .map(({ code }) => code);
    assert.deepEqual(codes("powershell", "(".repeat(500)).includes("code-too-deep"), true);
    assert.deepEqual(codes("cmd", "(".repeat(500)).includes("code-too-deep"), true);
    assert.ok(codes("powershell", "$x = 'iex $x; iex $x'; iex $x").includes("code-too-deep"));
    assert.ok(
      codes("powershell", `${"foreach ($i in 1..4000) { $a += 1; $b += 2; $c += 3 }\n".repeat(20)}`).includes("too-much-computation"),
    );
  });
});
