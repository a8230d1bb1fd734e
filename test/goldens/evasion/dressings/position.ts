/** Places of a script where a command is easily overlooked. */
import { inShell } from "../dressing.ts";
import { eachCommand, type PlainCommand } from "../plain-command.ts";

const padding = (count: number) => Array.from({ length: count }, (_, i) => `echo step ${i}`).join("\n");
const nested = (depth: number, command: PlainCommand) => `${"( ".repeat(depth)}${command}${" )".repeat(depth)}`;

export const position = inShell("position", {
  "a subshell": (command) => `(${command})`,
  "nested groups": (command) => nested(6, command),
  "braces around": (command) => `{ ${command}; }`,
  "behind &&": (command) => `true && ${command}`,
  "behind ||": (command) => `false || ${command}`,
  "behind a semicolon": (command) => `cd /srv;${command};ls`,
  "behind an ampersand": (command) => `sleep 1&${command}&`,
  "behind a comment": (command) => `# harmless; # really\n${command} # nothing here`,
  negated: (command) => `! ${command}`,
  "a condition": (command) => `if ${command}; then :; fi`,
  "a branch": (command) => `if [ -e /x ]; then\n  :\nelif false; then\n  :\nelse\n  ${command}\nfi`,
  "a case": (command) => `case "$1" in\n  start) :;;\n  *) ${command};;\nesac`,
  "while's condition": (command) => `while ${command}; do break; done`,
  "while's body": (command) => `while true; do ${command}; sleep 60; done`,
  "until's body": (command) => `until false; do\n${command}\ndone`,
  "an endless for": (command) => `for ((;;)); do ${command}; break; done`,
  select: (command) => `select x in a b; do ${command}; break; done`,
  "a function nobody calls": (command) => `later() {\n  ${command}\n}`,
  "a function in a function": (command) => `outer() { inner() { ${command}; }; inner; }\nouter`,
  "a substitution": (command) => `echo "$(${command})"`,
  backticks: (command) => `echo \`${command.replaceAll("\\", "\\\\")}\``,
  "a substitution in an assignment": (command) => `x=$(${command})`,
  "a substitution in a default": (command) => `echo "\${nope:-$(${command})}"`,
  "a substitution in a heredoc": (command) => `cat <<E\nreport: $(${command})\nE`,
  "a substitution in arithmetic": (command) => `echo $(( $( { ${command}; } >/dev/null; echo 1) + 1 ))`,
  "a substitution in an index": (command) => `echo "\${a[$( { ${command}; } >/dev/null; echo 0)]}"`,
  "a substitution in a test": (command) => `[[ -n "$(${command})" ]] && echo yes`,
  "a substitution in a redirection": (command) => `echo x > "/tmp/$(${command})"`,
  "a substitution in a pattern": (command) => `case x in "$(${command})") :;; esac`,
  "process substitution": (command) => `cat <(${command})`,
  "behind a long script": (command) => `${padding(120)}\n${command}`,
  "behind a long line": (command) => `${padding(80).replaceAll("\n", " && ")} && ${command}`,
  "behind a broken quote's end": (command) => `echo "it's fine"; ${command}; echo 'ok'`,
  "behind a heredoc with quotes": (command) => `cat <<'E' > /dev/null\nit's "quoted\nE\n${command}`,
  "behind exit in a branch": (command) => `[ "$#" -gt 9 ] && exit 1\n${command}`,
  "behind a redirection": (command) => `${eachCommand(command, (single) => `2>/dev/null ${single}`)}`,
  "output thrown away": (command) => `{ ${command}; } >/dev/null 2>&1`,
  "in a function with a redirection": (command) => `job() { ${command}; } 2>/dev/null\njob`,
  "before a broken line": (command) => `${command}\necho "`,
});
