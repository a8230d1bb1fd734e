/** Code inside of code: text that some program hands to a shell. */
import { inShell } from "../dressing.ts";
import { doubleQuoted, type PlainCommand, plainWords, quoted } from "../plain-command.ts";

const times = (count: number, wrap: (code: string) => string) => (command: PlainCommand) => {
  let code: string = command;
  for (let i = 0; i < count; i++) code = wrap(code);
  return code;
};
const javascriptString = (text: string) => JSON.stringify(text);
const halves = (text: string) => [text.slice(0, Math.ceil(text.length / 2)), text.slice(Math.ceil(text.length / 2))] as const;

export const nesting = inShell("nesting", {
  "sh -c": (command) => `sh -c ${quoted(command)}`,
  "sh -c in double quotes": (command) => `sh -c ${doubleQuoted(command)}`,
  "bash -lc": (command) => `/bin/bash -lc ${quoted(command)}`,
  "bash with options": (command) => `bash --norc -euo pipefail -c ${quoted(command)}`,
  "zsh -c": (command) => `zsh -c ${quoted(command)}`,
  "shells in shells": times(4, (code) => `sh -c ${quoted(code)}`),
  "sh -c with parameters": (command) => `sh -c '"$@"' sh sh -c ${quoted(command)}`,
  "sh -c with a variable": (command) => `C=${quoted(command)}; sh -c "$C"`,
  "sh -c with an exported variable": (command) => `export C=${quoted(command)}\nsh -c 'eval "$C"'`,
  eval: (command) => `eval ${quoted(command)}`,
  "eval of words": (command) =>
    `eval ${plainWords(command)
      .map((word) => quoted(word.text))
      .join(" ")}`,
  "eval of halves": (command) => {
    const [first, second] = halves(command);
    return `a=${quoted(first)}\nb=${quoted(second)}\neval "$a$b"`;
  },
  "eval in eval": times(3, (code) => `eval ${quoted(code)}`),
  "a variable run as words": (command) => `C=${quoted(`eval ${quoted(command)}`)}; eval $C`,
  "an alias": (command) => `shopt -s expand_aliases\nalias update=${quoted(command)}\nupdate`,
  "a function": (command) => `update() { ${command}; }\nupdate`,
  "a function in another spelling": (command) => `function update\n{\n  ${command}\n}\nupdate`,
  "a function given the command": (command) => `run() { eval "$1"; }\nrun ${quoted(command)}`,
  "a function given words": (command) => `run() { shift; sh -c "$*"; }\nrun x ${quoted(command)}`,
  "functions that call functions": (command) => `a() { b "$1"; }\nb() { c "$@"; }\nc() { eval "$1"; }\na ${quoted(command)}`,
  "a function that prints it": (command) => `say() { echo ${quoted(command)}; }\neval "$(say)"`,
  "a trap at the end": (command) => `trap ${quoted(command)} EXIT\nexit 0`,
  "a trap at each command": (command) => `trap ${quoted(command)} DEBUG\n:`,
  "a prompt command": (command) => `PROMPT_COMMAND=${quoted(command)}`,
  "a prompt": (command) => `PS1="$(${command})"`,
  "an exported function": (command) => `f() { ${command}; }; export -f f; bash -c f`,
  "a pager": (command) => `PAGER=${quoted(`sh -c ${quoted(command)}`)} git log`,
  "git's ssh": (command) => `GIT_SSH_COMMAND=${quoted(command)} git fetch origin`,
  "a setting of git": (command) => `git -c core.pager=${quoted(command)} log`,
  "an alias of git": (command) => `git -c alias.st=${quoted(`!${command}`)} st`,
  "an alias of git that is kept": (command) => `git config --global alias.st ${quoted(`!${command}`)}`,
  "a hook of git": (command) => `cat > .git/hooks/pre-commit <<'HOOK'\n#!/bin/sh\n${command}\nHOOK\nchmod +x .git/hooks/pre-commit`,
  "git bisect": (command) => `git bisect run sh -c ${quoted(command)}`,
  "git rebase --exec": (command) => `git rebase -x ${quoted(command)} HEAD~3`,
  "git submodule": (command) => `git submodule foreach ${quoted(command)}`,
  "git filter-branch": (command) => `git filter-branch --tree-filter ${quoted(command)} HEAD`,
  "ssh's proxy": (command) => `ssh -o ProxyCommand=${quoted(command)} host`,
  "ssh's local command": (command) => `ssh -o PermitLocalCommand=yes -o ${quoted(`LocalCommand ${command}`)} host`,
  "rsync's shell": (command) => `rsync -e ${quoted(`sh -c ${quoted(command)}`)} a host:b`,
  "tar's checkpoints": (command) => `tar cf /dev/null /dev/null --checkpoint=1 --checkpoint-action=exec=${quoted(command)}`,
  "tar's command": (command) => `tar xf a.tar --to-command=${quoted(command)}`,
  "tar's compressor": (command) => `tar -I ${quoted(`sh -c ${quoted(command)}`)} -cf a.tar b`,
  "zip's test": (command) => `zip a.zip b -T -TT ${quoted(`${command} #`)}`,
  awk: (command) => `awk ${quoted(`BEGIN { system(${javascriptString(command)}) }`)}`,
  "awk into a shell": (command) => `awk ${quoted(`BEGIN { print ${javascriptString(command)} | "sh" }`)}`,
  sed: (command) => `sed ${quoted(`1e ${command}`)} /etc/hostname`,
  perl: (command) => `perl -e ${quoted(`system(${javascriptString(command).replaceAll("@", "\\@")});`)}`,
  "perl's quotes": (command) => `perl -e ${quoted(`print qx{${command.replaceAll("@", "\\@")}};`)}`,
  ruby: (command) => `ruby -e ${quoted(`exec ${javascriptString(command)}`)}`,
  php: (command) => `php -r ${quoted(`shell_exec(${javascriptString(command)});`)}`,
  lua: (command) => `lua -e ${quoted(`os.execute(${javascriptString(command)})`)}`,
  node: (command) => `node -e ${quoted(`require("child_process").execSync(${javascriptString(command)})`)}`,
  "python -c": (command) => `python3 -c ${quoted(`import os; os.system(${javascriptString(command)})`)}`,
  "python in a heredoc": (command) => `python3 - <<'PY'\nimport subprocess\nsubprocess.run(${javascriptString(command)}, shell=True)\nPY`,
  vim: (command) => `vim -es -c ${quoted(`!${command.replaceAll("!", "\\!")}`)} -c q`,
  make: (command) => `make -f - <<'MAKE'\nall:\n\t@${command}\nMAKE`,
  "make from a pipe": (command) => `printf 'all:\\n\\t%s\\n' ${quoted(command)} | make -f - all`,
  "a Makefile written first": (command) => `cat > Makefile <<'MAKE'\nall:\n\t${command}\nMAKE\nmake all`,
  "make --eval": (command) => `make --eval=${quoted(`x:\n\t${command}`)} x`,
  osascript: (command) => `osascript -e ${quoted(`do shell script ${javascriptString(command)}`)}`,
  crontab: (command) => `crontab - <<'TAB'\n*/5 * * * * ${command}\nTAB`,
  "cron's folder": (command) => `echo ${quoted(`* * * * * root ${command}`)} > /etc/cron.d/job`,
});
