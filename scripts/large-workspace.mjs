// @ts-check
// A repository of many files, as a service grows them: for what is measured while all of it is audited.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folderSize = 100;

/** Each a file of its sort: lines of what such files are made of. @type {readonly { ending: string, line: (number: number) => string }[]} */
const sorts = [
  {
    ending: "sh",
    line: (n) => (n % 4 === 0 ? `if [ -f out/${n}.txt ]; then rm -f -- "out/${n}.txt"; fi` : `cp "in/${n}.txt" "out/${n}.txt"`),
  },
  {
    ending: "py",
    line: (n) => (n % 5 === 0 ? `def step_${n}(values):\n    return [value + ${n} for value in values]` : `name_${n} = "value ${n}"`),
  },
  { ending: "ts", line: (n) => `export function step${n}(value: number): number {\n  return value + ${n};\n}` },
  { ending: "md", line: (n) => `Step ${n}: run \`./step-${n}.sh\`, and look at what it prints.` },
  { ending: "json", line: (n) => (n === 0 ? "{" : `  "key${n}": "value ${n}",`) },
];

/** How a script of that many lines is written. @param {number} lines */
export function longScript(lines) {
  const kinds = [
    'echo "step"',
    "if [ -f a ]; then rm -f -- a; fi",
    "cp a.txt b.txt # keep",
    'for x in 1 2 3; do printf "%s" "$x"; done',
    "tar -xzf a.tgz -C out",
  ];
  return `#!/bin/bash\n${Array.from({ length: lines - 1 }, (_, index) => `${kinds[index % kinds.length]} # ${index}\n`).join("")}`;
}

/**
 * Writes and commits that many files of about 25 lines, and the scripts that somebody types in: `typed.sh` (300 lines) and `long.sh` (5,000).
 * @param {string} folder does not exist yet @param {number} count
 */
export function makeLargeWorkspace(folder, count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "typed.sh"), longScript(300));
  writeFileSync(join(folder, "long.sh"), longScript(5_000));
  for (let number = 0; number < count; number++) {
    const sort = sorts[number % sorts.length];
    if (sort === undefined) throw new Error("There is no sort of file to write.");
    const parent = join(folder, `part-${Math.floor(number / folderSize)}`);
    if (number % folderSize === 0) mkdirSync(parent);
    const text = Array.from({ length: 25 }, (_, line) => sort.line(line === 0 ? 0 : line + number)).join("\n");
    writeFileSync(join(parent, `file-${number}.${sort.ending}`), `${text}\n`);
  }
  const identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.invalid", "-c", "commit.gpgsign=false"];
  const git = (...words) => execFileSync("git", [...identity, ...words], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "Start");
  return folder;
}
