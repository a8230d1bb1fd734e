/** Code taken out of other text, by other means. */
import { inShell } from "../dressing.ts";
import { quoted } from "../plain-command.ts";

export const moreEncoding = inShell("encoding", {
  "perl b64": (command) => `perl -MMIME::Base64 -e 'system(decode_base64("${Buffer.from(command).toString("base64")}"))'`,
  "perl pack": (command) => `perl -e 'system(pack("H*","${Buffer.from(command).toString("hex")}"))'`,
  "ruby unpack": (command) => `ruby -e 'system("${Buffer.from(command).toString("base64")}".unpack("m")[0])'`,
  "php b64": (command) => `php -r 'system(base64_decode("${Buffer.from(command).toString("base64")}"));'`,
  "node b64": (command) =>
    `node -e 'require("child_process").execSync(Buffer.from("${Buffer.from(command).toString("base64")}","base64").toString())'`,
  "dd skip": (command) => `echo ${quoted(`xxx${command}`)} | dd bs=1 skip=3 2>/dev/null | sh`,
  "tail -c": (command) => `echo ${quoted(`xxx${command}`)} | tail -c +4 | sh`,
  "cut -c": (command) => `echo ${quoted(`xxx${command}`)} | cut -c4- | sh`,
  "jq -r": (command) => `jq -n -r ${quoted(JSON.stringify(command))} | sh`,
  "jq from json": (command) => `echo ${quoted(JSON.stringify({ c: command }))} | jq -r .c | sh`,
  "jq in eval": (command) => `eval "$(jq -r .c <<< ${quoted(JSON.stringify({ c: command }))})"`,
  "printf %s array": (command) => `p=(${[...command].map(quoted).join(" ")}); eval "$(printf '%s' "\${p[@]}")"`,
});
