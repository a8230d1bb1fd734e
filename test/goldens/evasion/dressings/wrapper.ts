/** Programs that run what follows them. */
import { inShell } from "../dressing.ts";
import { argumentList, doubleQuoted, eachCommand, isSimple, type PlainCommand, plainWords, quoted } from "../plain-command.ts";

/** Before each command of the pipeline. */
const before = (wrapper: string) => (command: PlainCommand) => eachCommand(command, (single) => `${wrapper} ${single}`);
/** The whole of it as words: one command, or a shell with it. */
const asWords = (command: PlainCommand) => (isSimple(command) ? command : argumentList(command).map(quoted).join(" "));

export const wrapper = inShell("wrapper", {
  sudo: before("sudo"),
  "sudo with options": before("sudo -n -u root -E"),
  doas: before("doas -u root"),
  env: before("env"),
  "env with variables": before("env -i A=1 B='two words' PATH=/bin"),
  "env -S": (command) =>
    `env -S ${quoted(
      argumentList(command)
        .map((word) => (/[ *|]/.test(word) ? `"${word.replaceAll('"', '\\"')}"` : word))
        .join(" "),
    )}`,
  "assignments before": before("A=1 B=2"),
  nohup: (command) => `${before("nohup")(command)} &`,
  setsid: before("setsid -f"),
  nice: before("nice -n 19"),
  ionice: before("ionice -c 3"),
  timeout: before("timeout -k 5 60s"),
  stdbuf: before("stdbuf -oL -e0"),
  "time, the keyword": (command) => `time -p ${command}`,
  "time, the program": before("/usr/bin/time -v"),
  command: before("command"),
  "command -p": before("command -p"),
  exec: (command) =>
    command.includes(" | ") ? `bash -c ${quoted(eachCommand(command, (single) => `exec ${single}`))}` : `exec ${command}`,
  "exec -a": (command) => `(${eachCommand(command, (single) => `exec -a worker ${single}`)})`.replaceAll(" | ", " | "),
  taskset: before("taskset -c 0-3"),
  chrt: before("chrt -i 0"),
  xargs: (command) => `echo | xargs -r ${asWords(command)}`,
  "xargs with the words": (command) => eachCommand(command, (single) => xargsOf(single)),
  "xargs -I": (command) => `echo 1 | xargs -I@ sh -c ${quoted(command)}`,
  "find -exec": (command) => `find . -maxdepth 0 -exec ${asWords(command)} \\;`,
  "find -execdir and a shell": (command) => `find /tmp -name '*.lock' -execdir sh -c ${quoted(command)} {} +`,
  flock: (command) => `flock -n /tmp/lock ${asWords(command)}`,
  "flock -c": (command) => `flock /tmp/lock -c ${quoted(command)}`,
  coproc: (command) => `coproc ${isSimple(command) ? command : `{ ${command}; }`}`,
  "a named coproc": (command) => `coproc worker { ${command}; }`,
  busybox: (command) => `busybox sh -c ${quoted(command)}`,
  toybox: (command) => `toybox sh -c ${quoted(command)}`,
  chroot: (command) => `chroot /srv/root sh -c ${quoted(command)}`,
  unshare: (command) => `unshare -r -n sh -c ${quoted(command)}`,
  nsenter: (command) => `nsenter -t 4242 -n ${asWords(command)}`,
  "systemd-run": (command) => `systemd-run --user --unit=x -p Nice=5 ${asWords(command)}`,
  "script -c": (command) => `script -qc ${quoted(command)} /dev/null`,
  strace: (command) => `strace -f -o /tmp/trace ${asWords(command)}`,
  proxychains: (command) => `proxychains4 -q ${asWords(command)}`,
  "su -c": (command) => `su -c ${quoted(command)} bob`,
  "su with a login": (command) => `su - bob -c ${quoted(command)}`,
  "su with a shell": (command) => `su bob -s /bin/bash -c ${quoted(command)}`,
  runuser: (command) => `runuser -u bob -- ${asWords(command)}`,
  "runuser -c": (command) => `runuser -l bob -c ${quoted(command)}`,
  ssh: (command) => `ssh -o BatchMode=yes build@ci.example.net ${quoted(command)}`,
  "ssh with words": (command) =>
    `ssh ci.example.net ${eachCommand(command, (single) =>
      plainWords(single)
        .map((word) => (word.isWord ? word.text.replace(/'(.*)'/, `"'$1'"`) : `${quoted(word.text)}`))
        .join(" "),
    ).replaceAll(" | ", " '|' ")}`,
  "docker exec": (command) => `docker exec -i web sh -c ${quoted(command)}`,
  "docker run": (command) => `docker run --rm -e A=1 alpine:3 sh -c ${quoted(command)}`,
  "podman exec": (command) => `podman exec web ${asWords(command)}`,
  "docker compose exec": (command) => `docker compose exec -T web sh -c ${quoted(command)}`,
  "kubectl exec": (command) => `kubectl exec -n prod deploy/web -c app -- sh -c ${quoted(command)}`,
  "kubectl run": (command) => `kubectl run tmp --image=alpine --restart=Never -- sh -c ${quoted(command)}`,
  "nix-shell": (command) => `nix-shell -p curl --run ${quoted(command)}`,
  tmux: (command) => `tmux new-session -d -s work ${quoted(command)}`,
  "tmux send-keys": (command) => `tmux send-keys -t work ${quoted(command)} Enter`,
  screen: (command) => `screen -dmS work sh -c ${quoted(command)}`,
  watch: (command) => `watch -n 60 ${quoted(command)}`,
  parallel: (command) => `parallel ::: ${quoted(command)}`,
  "parallel with words": (command) => `parallel -j2 sh -c ::: ${quoted(command)}`,
  gdb: (command) => `gdb -batch -ex ${quoted(`shell ${command}`)}`,
  npx: (command) => `npx -c ${quoted(command)}`,
  ltrace: (command) => `ltrace -o /tmp/trace ${asWords(command)}`,
  "dbus-run-session": (command) => `dbus-run-session -- ${asWords(command)}`,
  expect: (command) => `expect -c ${quoted(`spawn sh -c {${command.replaceAll("'", '"')}}`)}`,
  at: (command) => `echo ${quoted(command)} | at now + 1 minute`,
  batch: (command) => `batch <<'JOB'\n${command}\nJOB`,
  "wrappers in wrappers": (command) => `nohup sudo -E env A=1 nice -n 5 timeout 60 setsid stdbuf -oL ${asWords(command)} &`,
  "wrappers around shells": (command) => `timeout 60 sudo sh -c ${doubleQuoted(`nice env B=2 bash -c ${quoted(command)}`)}`,
});

function xargsOf(single: PlainCommand): string {
  const words = plainWords(single);
  if (!isSimple(single) || words.length < 2) return single;
  const last = words[words.length - 1];
  if (last === undefined || last.value.includes(" ") || single.startsWith("cat ") || single.startsWith("curl -d")) return single;
  return `echo ${last.text} | xargs ${words
    .slice(0, -1)
    .map((word) => word.text)
    .join(" ")}`;
}
