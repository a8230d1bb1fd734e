/** The text of our pre-push hook: it says where the gate stands, and never holds a push. */

/** In the hook's second line, so that it is known again. */
export const ownMark = "# Installed by Countersign: `countersign install-hooks --remove` takes it away.";

/** What another hook of this name is called while ours stands in front of it. */
export const setAside = "pre-push.before-countersign";

/** `program` and `script`: absolute paths of node and of this command line, tried where `countersign` is not on the PATH. */
export function prePushHook(program: string, script: string): string {
  return `#!/bin/sh
${ownMark}
# Advisory: whatever it says, the push goes on (and \`git push --no-verify\` skips it). What holds a merge is CI.
input=$(cat)
before="$(dirname "$0")/${setAside}"
if [ -x "$before" ]; then
  printf '%s\\n' "$input" | "$before" "$@" || exit $?
fi
if command -v countersign >/dev/null 2>&1; then
  gate() { countersign gate "$@"; }
elif [ -x ${quoted(program)} ] && [ -f ${quoted(script)} ]; then
  gate() { ${quoted(program)} ${quoted(script)} gate "$@"; }
else
  echo "countersign: not found, so nobody looked at the gate. The push goes on." >&2
  exit 0
fi
printf '%s\\n' "$input" | while read -r local_ref local_id remote_ref remote_id; do
  case "$local_id" in
    "" | *[!0]*) ;;
    *) continue ;;
  esac
  [ -n "$local_id" ] || continue
  case "$remote_ref" in refs/heads/*) ;; *) continue ;; esac
  gate --quiet --head "$local_id" >&2 || echo "countersign: this is advice, and the push goes on. \\\`countersign status\\\` says what is open." >&2
done
exit 0
`;
}

/** For a POSIX shell; Windows' own slashes would be escapes there. */
function quoted(path: string): string {
  return `'${path.replaceAll("\\", "/").replaceAll("'", "'\\''")}'`;
}
