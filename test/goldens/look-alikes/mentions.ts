/** Ways to speak of a command without running it: nobody should be asked to look at them. */
import { type Dressing, inLanguage, inShell } from "../evasion/dressing.ts";
import { base64, doubleQuoted, plainWords, quoted } from "../evasion/plain-command.ts";

const string = (text: string) => JSON.stringify(text);
const template = (text: string) => `\`${text.replaceAll("`", "\\`").replaceAll("$", "\\$")}\``;
const names = (command: string) =>
  plainWords(command)
    .filter((word) => word.isName)
    .map((word) => word.value)
    .join(" ");
const firstWord = (command: string) => plainWords(command)[0]?.value ?? "";
/** As it stands inside of a regular expression. */
const pattern = (command: string) => command.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const steps = (step: string) => `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${step.replace(/^/gm, "      ")}\n`;

const said = inShell("said", {
  "echo in single quotes": (command) => `echo ${quoted(command)}`,
  "echo in double quotes": (command) => `echo "Never run: ${doubleQuoted(command).slice(1)}`,
  "echo to standard error": (command) => `echo ${quoted(command)} >&2`,
  "echo into a log": (command) => `echo "$(date): "${quoted(command)} >> build.log`,
  "echo into tee": (command) => `echo ${quoted(command)} | tee -a notes.txt`,
  "echo with colours": (command) => `echo -e '\\033[31m'${quoted(command)}'\\033[0m'`,
  printf: (command) => `printf '%s\\n' ${quoted(command)}`,
  "printf of several": (command) => `printf '%s\\n' 'do not:' ${quoted(command)} 'thank you'`,
  "a usage function": (command) => `usage() {\n  echo ${quoted(`example: ${command}`)}\n  exit 1\n}\n[ $# -gt 0 ] || usage`,
  "a here-document to cat": (command) => `cat <<'E'\nWhat attackers do:\n  ${command}\nE`,
  "an open here-document to cat": (command) => `cat <<E\nHello $USER, please do not:\n  ${command}\nE`,
  "a here-document into a file": (command) => `cat > SECURITY.md <<'E'\n# What we block\n\n    ${command}\nE`,
  "a here-document by tee": (command) => `tee docs/notes.md > /dev/null <<'E'\n${command}\nE`,
  "a here-document that is searched": (command) => `grep -n curl <<'E'\n${command}\nE`,
  "a here-document that is counted": (command) => `wc -l <<'E'\n${command}\nE`,
  "a here-document into a script that is not run": (command) =>
    `cat > examples/attack.txt <<'E'\n${command}\nE\nchmod 644 examples/attack.txt`,
  "a here-string that is searched": (command) => `grep -q ssh <<< ${quoted(command)} && echo yes`,
  "a here-string that is hashed": (command) => `sha256sum <<< ${quoted(command)}`,
  "a logger": (command) => `logger -t audit ${quoted(command)}`,
  "a notice": (command) => `notify-send "blocked" ${quoted(command)}`,
  "a dialog": (command) => `whiptail --msgbox ${quoted(command)} 10 60`,
  "a question": (command) => `read -r -p ${quoted(`Run ${command}? `)} answer`,
  "a title of a window": (command) => `tmux display-message ${quoted(command)}`,
  "a broadcast": (command) => `wall ${quoted(command)}`,
});

const written = inShell("written", {
  "a comment": (command) => `# ${command}\nls`,
  "a comment behind a command": (command) => `ls # instead of: ${command}`,
  "a comment between lines": (command) => `true \\\n  && ls\n# ${command}\npwd`,
  "a block for nobody": (command) => `: ${quoted(command)}`,
  "a here-document for nobody": (command) => `: <<'E'\n${command}\nE`,
  "a commit message": (command) => `git commit -m ${quoted(command)}`,
  "a commit message with a body": (command) => `git commit -m 'docs: warn' -m ${quoted(`do not run ${command}`)}`,
  "a commit message, all": (command) => `git commit -am ${doubleQuoted(`block ${command}`)}`,
  "a commit message from a here-document": (command) => `git commit -F - <<'E'\nfix: no longer tells people to run\n\n    ${command}\nE`,
  "a commit message from a substitution": (command) => `git commit -m "$(cat <<'E'\nfeat: detect\n\n${command}\nE\n)"`,
  "a tag's message": (command) => `git tag -a v1 -m ${quoted(command)}`,
  "a stash's message": (command) => `git stash push -m ${quoted(command)}`,
  "a note": (command) => `git notes add -m ${quoted(command)}`,
  "an issue": (command) => `gh issue create --title "Strange line" --body ${quoted(`Found this: ${command}`)}`,
  "a pull request": (command) => `gh pr create --title ${quoted(`Block ${command}`)} --body ''`,
  "a release's notes": (command) => `gh release create v1 --notes ${quoted(command)}`,
  "a comment on an issue": (command) => `gh issue comment 7 -b ${quoted(command)}`,
});

const looked = inShell("looked for", {
  grep: (command) => `grep -rn ${quoted(command)} src`,
  "grep -F": (command) => `grep -rnF -- ${quoted(command)} .`,
  "grep -E": (command) => `grep -E ${quoted(pattern(command))} install.sh`,
  "grep -e": (command) => `grep -e ${quoted(command)} -e other log.txt`,
  rg: (command) => `rg -n ${quoted(pattern(command))} --type sh`,
  "git grep": (command) => `git grep -n ${quoted(command)}`,
  "git log -S": (command) => `git log -S${quoted(command)} --oneline`,
  "git log --grep": (command) => `git log --grep=${quoted(command)}`,
  "the history": (command) => `history | grep ${quoted(command)}`,
  processes: (command) => `pgrep -af ${quoted(command)}`,
  "processes by ps": (command) => `ps aux | grep -v grep | grep ${quoted(command)}`,
  "processes that are ended": (command) => `pkill -f ${quoted(pattern(command))}`,
  "sed that takes it out": (command) => `sed -i ${quoted(`\\#${command.replaceAll("#", "")}#d`)} install.md`,
  "sed that writes about it": (command) => `sed ${quoted(`s#^run#${command.replaceAll("#", "")}#`)} template.md > README.md`,
  "awk that looks": (command) => `awk ${quoted(`index($0, ${string(command)}) { print FNR }`)} access.log`,
  "perl that looks": (command) => `perl -ne ${quoted(`print if /${pattern(command)}/`)} access.log`,
  "find that looks inside": (command) => `find . -name '*.sh' -exec grep -l ${quoted(command)} {} +`,
  "xargs that looks inside": (command) => `find . -name '*.md' -print0 | xargs -0 grep -n ${quoted(command)}`,
  "jq that compares": (command) => `jq ${quoted(`select(.command == ${string(command)})`)} actions.jsonl`,
  "jq with a variable": (command) => `jq --arg c ${quoted(command)} '.commands += [$c]' list.json`,
  "an index that is asked": (command) => `sqlite3 log.db ${quoted(`select count(*) from actions where command = ${string(command)}`)}`,
  journal: (command) => `journalctl -g ${quoted(pattern(command))}`,
  "the manual": (command) => `man ${firstWord(command)}`,
  "where programs are": (command) => `which ${names(command)}; command -v ${firstWord(command)}`,
  "which version": (command) => `${firstWord(command)} --version`,
  "packages of that name": (command) => `apt-get install -y ${names(command)}`,
});

const compared = inShell("compared", {
  "a test": (command) => `[ "$cmd" = ${quoted(command)} ] && echo blocked`,
  "a test of a part": (command) => `if [[ "$line" == *${quoted(command)}* ]]; then echo blocked; fi`,
  "a test by a pattern": (command) => `re=${quoted(pattern(command))}; [[ "$line" =~ $re ]] && echo blocked`,
  "a case": (command) => `case "$cmd" in\n  ${quoted(command)}) echo blocked ;;\nesac`,
  "a difference": (command) => `diff <(echo ${quoted(command)}) expected.txt`,
  "a test of a test": (command) => `assert_output ${quoted(command)}`,
  "a fixture in an array": (command) => `cases=(${quoted(command)} 'ls')\nprintf '%s\\n' "\${cases[@]}"`,
  "a fixture in a loop": (command) => `for c in ${quoted(command)} 'ls'; do echo "checking $c"; ./detector --text "$c"; done`,
  "lines that are read": (command) => `while read -r line; do echo "$line"; done <<'E'\n${command}\nE`,
  "an array that is read": (command) => `mapfile -t lines <<'E'\n${command}\nE\nprintf '%s\\n' "\${lines[@]}"`,
  "a variable that is printed": (command) => `msg=${quoted(command)}\necho "$msg"`,
  "a variable that is exported": (command) => `export EXAMPLE=${quoted(command)}`,
  "a variable that is given": (command) => `EXAMPLE=${quoted(command)} ./report`,
  "a variable in JSON": (command) => `body=$(jq -n --arg c ${quoted(command)} '{command: $c}')\necho "$body"`,
  "parameters that are printed": (command) => `set -- ${quoted(command)}\necho "$1"`,
  "a function that prints": (command) => `log() { printf '[%s] %s\\n' "$(date +%T)" "$*"; }\nlog ${quoted(command)}`,
  "a shell that prints": (command) => `sh -c 'echo "$1"' _ ${quoted(command)}`,
  "eval of an echo": (command) => `eval "echo ${quoted(command).replaceAll('"', '\\"')}"`,
  "a syntax check": (command) => `bash -n <<'E'\n${command}\nE`,
  "a syntax check of text": (command) => `bash -n -c ${quoted(command)}`,
  "a lint": (command) => `shellcheck - <<'E'\n${command}\nE`,
  "a format": (command) => `echo ${quoted(command)} | shfmt -i 2`,
});

const passed = inShell("passed on", {
  "echo into grep": (command) => `echo ${quoted(command)} | grep -c curl`,
  "echo into wc": (command) => `echo ${quoted(command)} | wc -c`,
  "echo into sed": (command) => `echo ${quoted(command)} | sed 's/^/> /'`,
  "echo into base64": (command) => `echo ${quoted(command)} | base64`,
  "base64 that is only shown": (command) => `echo ${base64(command)} | base64 -d`,
  "base64 into a file": (command) => `echo ${base64(command)} | base64 -d > sample.txt`,
  "echo into a pager": (command) => `echo ${quoted(command)} | less`,
  "echo into jq": (command) => `echo ${quoted(command)} | jq -R .`,
  "echo into xargs echo": (command) => `echo ${quoted(command.replaceAll("'", ""))} | xargs echo blocked:`,
  "echo into the clipboard": (command) => `echo ${quoted(command)} | pbcopy`,
  "echo into a detector": (command) => `echo ${quoted(command)} | countersign audit --stdin --language bash`,
  "a python that prints": (command) => `python3 -c ${quoted(`print(${string(command)})`)}`,
  "a node that prints": (command) => `node -e ${quoted(`console.log(${string(command)})`)}`,
  "a perl that prints": (command) => `perl -e ${quoted(`print ${string(command).replaceAll("@", "\\@")}`)}`,
  "an awk that prints": (command) => `awk ${quoted(`BEGIN { print ${string(command)} }`)}`,
  "a container that prints": (command) => `docker run --rm alpine echo ${quoted(command)}`,
  "a host that prints": (command) => `ssh build.example.org "echo ${quoted(command).replaceAll('"', '\\"')}"`,
  "a host that searches": (command) => `ssh build.example.org grep -F ${quoted(quoted(command))} /var/log/app.log`,
  "an annotation": (command) => `kubectl annotate pod web note=${quoted(command)}`,
  "a label": (command) => `docker build --label note=${quoted(command)} .`,
  "an exclusion": (command) => `rsync -a --exclude=${quoted(command)} src/ dst/`,
  "a query": (command) => `psql -c ${quoted(`select ${quoted(command).replaceAll("'\\''", "''")}`)}`,
  "a request to this machine": (command) => `curl -s -d ${quoted(`{"text":${string(command)}}`)} http://localhost:9200/notes`,
  "a message to one's own service": (command) =>
    `curl -s -X POST -d ${quoted(`{"body":${string(command)}}`)} https://api.github.com/repos/o/r/issues`,
  "arguments behind two dashes": (command) => `./detector -- ${quoted(command)}`,
  "a flag's value": (command) => `./detector --example=${quoted(command)} --dry-run`,
});

const python = inLanguage("python", "python", {
  "a comment": (command) => `# ${command}\nx = 1\n`,
  "a docstring": (command) => `def detect(text):\n    """Finds\n\n    ${command}\n    """\n    return text\n`,
  "a list of fixtures": (command) => `CASES = [\n    ${string(command)},\n    "ls",\n]\n`,
  "a test of a detector": (command) => `def test_detects():\n    assert detect(${string(command)})\n`,
  "a parameter of tests": (command) =>
    `import pytest\n\n@pytest.mark.parametrize("text", [${string(command)}])\ndef test_it(text):\n    assert detect(text)\n`,
  "a unit test": (command) =>
    `import unittest\n\nclass T(unittest.TestCase):\n    def test_it(self):\n        self.assertEqual(parse(${string(command)}).name, "x")\n`,
  "a log line": (command) => `import logging\nlogging.warning("blocked %s", ${string(command)})\n`,
  "a log line of a logger": (command) =>
    `import logging\nlog = logging.getLogger(__name__)\nlog.info(${string(`user typed ${command}`)})\n`,
  "a print": (command) => `print(${string(command)})\n`,
  "an f-string that is printed": (command) => `name = "x"\nprint(f"{name}: " ${string(command)})\n`,
  "an error": (command) => `raise ValueError(${string(`will not run ${command}`)})\n`,
  "a help text": (command) =>
    `import argparse\np = argparse.ArgumentParser()\np.add_argument("--x", help=${string(`for example ${command}`)})\n`,
  "a dictionary": (command) => `RULES = {"example": ${string(command)}, "severity": "high"}\n`,
  "a regular expression": (command) => `import re\nPATTERN = re.compile(r${string(pattern(command)).replaceAll("\\\\", "\\")})\n`,
  "a comparison": (command) => `def is_bad(cmd):\n    return cmd == ${string(command)}\n`,
  "an echo": (command) => `import subprocess\nsubprocess.run(["echo", ${string(command)}])\n`,
  "a commit": (command) => `import subprocess\nsubprocess.run(["git", "commit", "-m", ${string(command)}], check=True)\n`,
  "a search": (command) => `import subprocess\nsubprocess.run(["grep", "-rn", ${string(command)}, "."])\n`,
  "a file that is written": (command) => `from pathlib import Path\nPath("notes.md").write_text(${string(command)})\n`,
  JSON: (command) => `import json\nprint(json.dumps({"command": ${string(command)}}))\n`,
  "a function of its own that prints": (command) => `def say(text):\n    print(text)\n\nsay(${string(command)})\n`,
});

const script: Readonly<Record<string, (command: string) => string>> = {
  "a comment": (command) => `// ${command}\nconst x = 1;\n`,
  "a block comment": (command) => `/*\n * ${command.replaceAll("*/", "* /")}\n */\nconst x = 1;\n`,
  "a list of fixtures": (command) => `const cases = [${string(command)}, "ls"];\ncases.forEach((one) => console.log(one));\n`,
  "a test of a detector": (command) => `it("detects it", () => {\n  assert.ok(detect(${string(command)}));\n});\n`,
  "a test's title": (command) => `it(${string(`stays silent about ${command}`)}, () => {\n  expect(findings("ls")).toEqual([]);\n});\n`,
  "an expectation": (command) => `expect(lower(${string(command)})).toEqual([]);\n`,
  "a log line": (command) => `console.log(${string(command)});\n`,
  "a log line of a logger": (command) => `logger.warn({ command: ${string(command)} }, "blocked");\n`,
  "a template that is shown": (command) => `const name = "x";\nconsole.error(\`\${name}: \` + ${template(command)});\n`,
  "an error": (command) => `throw new Error(${string(`will not run ${command}`)});\n`,
  "an object": (command) => `export const rule = { id: "x", example: ${string(command)} };\n`,
  "a regular expression": (command) => `const bad = /${pattern(command)}/u;\nmodule.exports = { bad };\n`,
  "a comparison": (command) => `if (input === ${string(command)}) process.exitCode = 1;\n`,
  "an echo": (command) => `require("child_process").execFileSync("echo", [${string(command)}]);\n`,
  "a commit": (command) =>
    `const { execFileSync } = require("child_process");\nexecFileSync("git", ["commit", "-m", ${string(command)}]);\n`,
  "a search": (command) => `const { spawnSync } = require("child_process");\nspawnSync("grep", ["-rn", ${string(command)}, "."]);\n`,
  "a file that is written": (command) => `require("fs").writeFileSync("notes.md", ${string(command)});\n`,
  "a query": (command) => `db.exec(${string(`insert into log values ('${command.replaceAll("'", "''")}')`)});\n`,
  "a pattern that is tried": (command) => `const found = /${pattern(command)}/.exec(text);\nconsole.log(found);\n`,
};

const markup = (command: string) =>
  command.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("{", "(").replaceAll("}", ")");
const tsx = inLanguage("tsx", "tsx", {
  "a text on a page": (command) => `export const Help = () => <code>{${string(command)}}</code>;\n`,
  "a text between tags": (command) => `export const Help = () => <pre>${markup(command)}</pre>;\n`,
});

const configuration: readonly Dressing[] = [
  ...inLanguage("dockerfile", "dockerfile", {
    "a comment": (command) => `FROM debian:12\n# ${command}\nRUN ls\n`,
    "a label": (command) => `FROM debian:12\nLABEL note=${doubleQuoted(command)}\n`,
    "a variable": (command) => `FROM debian:12\nENV NOTE=${doubleQuoted(command)}\n`,
    "an echo": (command) => `FROM debian:12\nRUN echo ${quoted(command)}\n`,
    "a file": (command) => `FROM debian:12\nCOPY <<EOF /usr/share/doc/notes.txt\n${command}\nEOF\n`,
    "an echo as a list": (command) => `FROM debian:12\nRUN ${JSON.stringify(["echo", command])}\n`,
  }),
  ...inLanguage("yaml-workflow", "workflow", {
    "a comment": (command) => steps(`# ${command}\n- run: ls`),
    "a step's name": (command) => steps(`- name: ${string(command)}\n  run: ls`),
    "an echo": (command) => steps(`- run: |\n    echo ${quoted(command)} >> "$GITHUB_STEP_SUMMARY"`),
    "a variable": (command) => steps(`- run: ./report\n  env:\n    EXAMPLE: ${string(command)}`),
    "an input of an action": (command) => steps(`- uses: actions/github-script@v7\n  with:\n    note: ${string(command)}`),
  }),
  ...inLanguage("ssh-config", "ssh-config", { "a comment": (command) => `# ${command}\nHost web\n  HostName web.example.org\n` }),
];

export const mentions: readonly Dressing[] = [
  ...said,
  ...written,
  ...looked,
  ...compared,
  ...passed,
  ...python,
  ...inLanguage("javascript", "javascript", script),
  ...inLanguage("typescript", "typescript", script),
  ...tsx,
  ...configuration,
];
