/** Options, settings and variables that are run, in programs for something else. */
import { inShell } from "../dressing.ts";
import { doubleQuoted, quoted } from "../plain-command.ts";

export const sideDoor = inShell("side door", {
  "docker run entrypoint": (command) => `docker run --entrypoint sh img -c ${quoted(command)}`,
  "screen stuff": (command) => `screen -S w -X stuff ${quoted(`${command}\n`)}`,
  BASH_ENV: (command) => `echo ${quoted(command)} > f; BASH_ENV=f bash -c :`,
  "ENV sh": (command) => `echo ${quoted(command)} > f; ENV=./f sh -i`,
  "bash --rcfile": (command) => `echo ${quoted(command)} > f; bash --rcfile f -i`,
  "bash --init-file ps": (command) => `bash --init-file <(echo ${quoted(command)})`,
  "a program of PostgreSQL": (command) => `psql -c ${quoted(`COPY t FROM PROGRAM ${quoted(command).replaceAll("'\\''", "''")}`)}`,
  "mysql's shell": (command) => `mysql -e ${quoted(`\\! ${command}`)}`,
  "sqlite's shell": (command) => `sqlite3 x.db ${quoted(`.shell ${command}`)}`,
  emacs: (command) => `emacs --batch --eval ${quoted(`(shell-command ${JSON.stringify(command)})`)}`,
  ed: (command) => `ed -s <<'E'\n!${command}\nq\nE`,
  ex: (command) => `ex -sc ${quoted(`!${command}`)} -c q`,
  less: (command) => `less ${quoted(`+!${command}`)} f`,
  "man -P": (command) => `man -P ${quoted(`sh -c ${quoted(command)}`)} ls`,
  "split --filter": (command) => `split --filter=${quoted(command)} f`,
  "sort --compress": (command) => `sort -S1 --compress-program=${quoted(`sh -c ${quoted(command)}`)} f`,
  "scp -S": (command) => `scp -S ${quoted(`sh -c ${quoted(command)}`)} a h:`,
  "scp ProxyCommand": (command) => `scp -o ProxyCommand=${quoted(command)} a h:`,
  "git config core.sshCommand": (command) => `git config core.sshCommand ${quoted(command)}`,
  "git clone -u": (command) => `git clone -u ${quoted(`sh -c ${quoted(command)}`)} host:r`,
  "git grep -O": (command) => `git grep -O${quoted(`sh -c ${quoted(command)}`)} x`,
  "git difftool -x": (command) => `git difftool -x ${quoted(`sh -c ${quoted(command)}`)}`,
  "git ext": (command) => `git clone ${quoted(`ext::sh -c ${quoted(command).replaceAll(" ", "% ")}`)}`,
  GIT_CONFIG: (command) => `GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.pager GIT_CONFIG_VALUE_0=${quoted(command)} git log`,
  "tar's options in a variable": (command) => `TAR_OPTIONS=${quoted(`--checkpoint=1 --checkpoint-action=exec=${command}`)} tar cf x y`,
  "npm exec -c": (command) => `npm exec -c ${quoted(command)}`,
  "env -S split": (command) => `env -S${quoted(`sh -c ${doubleQuoted(command)}`)}`,
  "env chdir": (command) => `env -C /tmp -u A sh -c ${quoted(command)}`,
  "xargs -a": (command) => `echo ${quoted(command)} > f; xargs -a f -d '\\n' -I{} sh -c '{}'`,
  "a file that find finds": (command) => `echo ${quoted(command)} > x.sh; find . -name x.sh -exec sh {} \\;`,
  "make SHELL": (command) => `make SHELL=${quoted(`sh -c ${quoted(command)}`)}`,
  "the shell in BASH": (command) => `$BASH -c ${quoted(command)}`,
  "a shell by default": (command) => `\${SHELL:-/bin/sh} -c ${quoted(command)}`,
  "declare function": (command) => `eval "f() { ${command}; }"; f`,
  "local -n func": (command) => `f() { local -n r=$1; eval "$r"; }; C=${quoted(command)}; f C`,
  "array join IFS": (command) =>
    `a=(${command
      .split(" ")
      .map((w) => quoted(w.replaceAll("'", "")))
      .join(" ")}); IFS=' '; eval "\${a[*]}"`,
  "here-string eval cat": (command) => `eval "$(cat <<< ${quoted(command)})"`,
  "var default assign": (command) => `: "\${RUN:=${command.replaceAll('"', "'")}}"; eval "$RUN"`,
  "a variable set by case": (command) => `case $# in 0) C=${quoted(command)};; *) C=:;; esac; eval "$C"`,
  "a variable set by && and ||": (command) => `true && C=${quoted(command)} || C=:; eval "$C"`,
  "a variable set in a loop": (command) => `i=0; C=; while [ $i -lt 1 ]; do C=${quoted(command)}; i=$((i+1)); done; eval "$C"`,
  "a file in a substitution": (command) => `echo ${quoted(command)} > f; bash -c "$(<f)"`,
  "a file in backticks": (command) => `echo ${quoted(command)} > f; bash -c "\`cat f\`"`,
});
