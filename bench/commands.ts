/** Shell scripts made up by a fixed rule: the same on every machine and on every run. */

/** `count` scripts of about fifty lines each. */
export function generatedScripts(count: number): string[] {
  const next = numbers(20_260_517);
  return Array.from({ length: count }, () => script(next));
}

/** A linear congruence: small, and equal everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const hosts = ["build.example", "cache.example.org", "10.0.4.17", "db-2.internal"];
const names = ["workers", "target", "release", "stage", "branch"];

const statements: readonly ((next: (below: number) => number) => string)[] = [
  (next) => `${pick(next, names)}="\${1:-${next(90)}}"`,
  (next) => `echo "starting ${pick(next, names)} on $(hostname)"`,
  (next) => `git fetch --depth=${1 + next(50)} origin ${pick(next, names)}`,
  (next) =>
    `curl -fsSL -H 'Accept: application/json' https://${pick(next, hosts)}/v${next(5)}/status | jq -r '.${pick(next, names)}[]' | sort -u`,
  (next) => `rsync -az --delete build/ deploy@${pick(next, hosts)}:/srv/${pick(next, names)}/`,
  (next) =>
    `ssh -o ConnectTimeout=${5 + next(20)} deploy@${pick(next, hosts)} "systemctl restart ${pick(next, names)} && journalctl -n ${next(90)}"`,
  (next) => `find . -name '*.${pick(next, ["log", "tmp", "o"])}' -mtime +${next(30)} -exec rm -f {} +`,
  (next) => `nohup timeout ${30 + next(600)} python3 train.py --epochs ${next(40)} --lr 1e-${1 + next(5)} >train.log 2>&1 &`,
  (next) => `for file in src/*.${pick(next, ["c", "py", "ts"])}; do wc -l "$file" >>"$${pick(next, names)}.txt"; done`,
  (next) => `if [ -f "${pick(next, names)}.env" ]; then . "./${pick(next, names)}.env"; else exit ${next(4)}; fi`,
  (next) => `docker run --rm -v "$PWD:/work" -e CI=1 node:20 sh -c 'npm ci && npm run ${pick(next, names)}'`,
  (next) => `cat <<END >"${pick(next, names)}.conf"\nlisten ${1024 + next(9000)};\nserver_name ${pick(next, hosts)};\nEND`,
  (next) => `tar -czf - ${pick(next, names)} | gpg --encrypt -r ops@${pick(next, hosts)} >${pick(next, names)}.tgz.gpg`,
  (next) => `case "$${pick(next, names)}" in a${next(9)}*) make -j${1 + next(8)} ;; *) printf '%s\\n' "skipped" ;; esac`,
  (next) => `grep -rn "TODO" --include='*.ts' . | awk -F: '{ print $1 }' | uniq -c | sort -rn | head -n ${1 + next(20)}`,
];

function script(next: (below: number) => number): string {
  const lines = Array.from({ length: 30 + next(40) }, () => pick(next, statements)(next));
  return `#!/bin/bash\nset -eu\n${lines.join("\n")}\n`;
}

function pick<T>(next: (below: number) => number, among: readonly T[]): T {
  const found = among[next(among.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}
