/** Text that only a decoder makes readable, and a shell that runs what comes out. */
import { gzipSync } from "node:zlib";
import { inShell } from "../dressing.ts";
import { base64, hex, quoted } from "../plain-command.ts";

const rot13 = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const start = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - start + 13) % 26) + start);
  });
const reversed = (text: string) => [...text].reverse().join("");
const escaped = (text: string) => [...text].map((character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
const octal = (text: string) => [...text].map((character) => `\\0${character.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
const zipped = (text: string) => gzipSync(Buffer.from(text), { level: 9 }).toString("base64");

export const encoding = inShell("encoding", {
  "base64 into sh": (command) => `echo ${base64(command)} | base64 -d | sh`,
  "base64 --decode into bash": (command) => `printf '%s' '${base64(command)}' | base64 --decode | bash`,
  "base64 from a here-string": (command) => `base64 -d <<< ${base64(command)} | sh`,
  "base64 from a heredoc": (command) => `base64 -d <<'B' | sh\n${base64(command).replace(/(.{20})/g, "$1\n")}\nB`,
  "base64 in eval": (command) => `eval "$(echo ${base64(command)} | base64 -d)"`,
  "base64 in sh -c": (command) => `sh -c "$(base64 -d <<< ${base64(command)})"`,
  "base64 in a variable": (command) => `P=${base64(command)}\nD=$(echo "$P" | base64 -d)\neval "$D"`,
  "base64 in halves": (command) => {
    const text = base64(command);
    return `A=${text.slice(0, 10)}\nB=${text.slice(10)}\necho "$A$B" | base64 -d | sh`;
  },
  "base64 through process substitution": (command) => `bash <(echo ${base64(command)} | base64 -d)`,
  "base64 sourced": (command) => `. <(base64 -d <<< ${base64(command)})`,
  "base64 twice": (command) => `echo ${base64(base64(command))} | base64 -d | base64 -d | sh`,
  "base64 reversed": (command) => `echo ${reversed(base64(command))} | rev | base64 -d | sh`,
  "base64 by openssl": (command) => `echo ${base64(command)} | openssl base64 -d -A | sh`,
  "base64 by openssl enc": (command) => `openssl enc -base64 -d -A <<< ${base64(command)} | sh`,
  "base64 by python": (command) => `python3 -c "import base64,os; os.system(base64.b64decode('${base64(command)}').decode())"`,
  "base64 in a file": (command) => `echo ${base64(command)} > /tmp/d\nbase64 -d /tmp/d | sh`,
  "base64 into a file": (command) => `echo ${base64(command)} | base64 -d > /tmp/s.sh\nchmod +x /tmp/s.sh\n/tmp/s.sh`,
  base32: (command) => `echo ${base32(command)} | base32 -d | sh`,
  "hex by xxd": (command) => `echo ${hex(command)} | xxd -r -p | sh`,
  "hex by xxd in eval": (command) => `eval "$(xxd -r -p <<< ${hex(command)})"`,
  "hex by printf": (command) => `printf '${escaped(command)}' | sh`,
  "hex by printf %b": (command) => `printf %b '${escaped(command)}' | sh`,
  "hex by echo -e": (command) => `echo -e '${escaped(command)}' | bash`,
  "octal by echo -e": (command) => `echo -e '${octal(command)}' | bash`,
  "octal by printf": (command) => `eval "$(printf '${octal(command).replaceAll("\\0", "\\")}')"`,
  "hex in a string": (command) => `eval $'${escaped(command)}'`,
  "hex through a function": (command) => `d() { printf '%b' "$1"; }\neval "$(d '${escaped(command)}')"`,
  rev: (command) => `echo ${quoted(reversed(command))} | rev | sh`,
  "rev in eval": (command) => `eval "$(rev <<< ${quoted(reversed(command))})"`,
  "rot13 by tr": (command) => `echo ${quoted(rot13(command))} | tr 'A-Za-z' 'N-ZA-Mn-za-m' | sh`,
  "characters deleted by tr": (command) => `echo ${quoted(command.replace(/([a-z])/g, "$1%"))} | tr -d % | sh`,
  "blanks by tr": (command) => `echo ${quoted(command.replaceAll(" ", "~"))} | tr '~' ' ' | sh`,
  "letters by sed": (command) => `echo ${quoted(command.replaceAll("e", "%%"))} | sed 's/%%/e/g' | sh`,
  "gzip and base64": (command) => `echo ${zipped(command)} | base64 -d | gunzip | sh`,
  "gzip and base64 by zcat": (command) => `base64 -d <<< ${zipped(command)} | zcat | bash`,
  "gzip -dc in eval": (command) => `eval "$(echo ${zipped(command)} | base64 -d | gzip -dc)"`,
  "lines in another order": (command) => `printf '%s\\n' ${quoted(command)} ':' | tac | sh`,
  "the second field": (command) => `echo ${quoted(`x^${command}^y`)} | cut -d^ -f2 | sh`,
  "the last line": (command) => `printf '%s\\n' 'a' 'b' ${quoted(command)} | tail -n 1 | sh`,
  "a line that grep finds": (command) => `printf '%s\\n' 'echo hello' ${quoted(command)} | grep -v hello | sh`,
  "a line that sed cuts out": (command) => `sed -n 's/^#> //p' <<'T' | sh\nnothing\n#> ${command}\nT`,
  "words printed by awk": (command) => `awk 'BEGIN { print ${JSON.stringify(command).replaceAll("'", "\\047")} }' | sh`,
  "words printed by perl": (command) => `perl -e 'print ${JSON.stringify(command).replaceAll("@", "\\@").replaceAll("'", "\\x27")}' | sh`,
  "words printed by python": (command) => `python3 -c 'print(${JSON.stringify(command).replaceAll("'", "\\x27")})' | sh`,
});

function base32(text: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
  return letters.padEnd(Math.ceil(letters.length / 8) * 8, "=");
}
