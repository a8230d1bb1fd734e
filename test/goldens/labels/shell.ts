import type { Texts } from "./scenario.ts";

const first = `backup() {
  local target="$1"
  for folder in /srv/data /srv/mail; do
    tar -czf "$target/$(basename "$folder").tgz" "$folder" || return 100
  done
}
`;
const second = `prune() {
  find "$1" -name '*.tgz' -mtime +30 -print | while read -r file; do
    rm -- "$file"
  done
}
`;
const third = `report() {
  cat <<END
  backups: $(ls "$1" | wc -l)
END
}
`;
const head = "#!/bin/bash\nset -eu\n\n";

export const shell: Texts = {
  language: "Shell",
  path: "bin/backup.sh",
  renamedPath: "bin/archive.sh",
  head,
  parts: [first, second, third],
  laidOut: `#!/bin/bash
set -eu

backup() {
    local target="$1"
    for folder in /srv/data /srv/mail; do
        tar -czf "$target/$(basename "$folder").tgz" \\
            "$folder" || return 100
    done
}


prune() {
    find "$1" -name '*.tgz' -mtime +30 -print|while read -r file; do
        rm -- "$file"
    done
}

report() {
    cat <<END
  backups: $(ls "$1" | wc -l)
END
}
`,
  edited: first.replace("/srv/mail", "/"),
  otherPath: "bin/common.sh",
  other: "#!/bin/bash\n",
  otherWith: (part) => `#!/bin/bash\n\n${part}`,
  traps: [
    { title: "a continued line that no longer is", edits: [["bin/a.sh", "rm -rf \\\n  /srv/old\n", "rm -rf \\ \n  /srv/old\n"]] },
    { title: "a blank line before the interpreter", edits: [["bin/a.sh", "#!/bin/bash\nmake all\n", "\n#!/bin/bash\nmake all\n"]] },
    {
      title: "a command that moves before what makes it safe",
      edits: [
        [
          "bin/a.sh",
          'cd "$(mktemp -d)"\nset -eu\numask 077\necho one\nfind . -mindepth 1 -maxdepth 1 -exec rm -rf {} +\n',
          'find . -mindepth 1 -maxdepth 1 -exec rm -rf {} +\ncd "$(mktemp -d)"\nset -eu\numask 077\necho one\n',
        ],
      ],
    },
  ],
};
