/** Walls around what runs: settings of containers, pods and images that kept it in, and are gone or opened. */
import { range } from "../../../base/range.ts";
import { removedLines } from "../added-lines.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";
import { newLines } from "./new-lines.ts";

const places = /\.(ya?ml|json|tf|hcl|sh|bash|service|toml|env)$|(^|\/)(Dockerfile|Containerfile|Makefile|Justfile)[^/]*$|\.[Dd]ockerfile$/;

/** Each keeps something in. */
const walls: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["no network", /\bnetwork_mode:\s*["']?none\b|--net(?:work)?[= ]none\b|\bnetworkDisabled["']?\s*[:=]\s*true\b/i],
  ["an internal network", /^\s*internal:\s*true\b/],
  ["a file system that cannot be written", /\bread_?only(?:RootFilesystem)?["']?\s*[:=]\s*["']?true\b|\s--read-only\b/i],
  ["no new privileges", /\bno-new-privileges\b|\bNoNewPrivileges\s*=\s*(?:yes|true)\b|\ballowPrivilegeEscalation["']?\s*:\s*false\b/i],
  ["dropped capabilities", /\bcap_drop\b|--cap-drop\b|^\s*drop:\s*(?:\[.*ALL|$)/],
  [
    "a user that is not root",
    /\brunAsNonRoot["']?\s*:\s*true\b|^\s*USER\s+(?!root\b|0\b)\S+|^\s*(?:user|User)\s*[:=]\s*["']?(?!root\b|0\b)[\w$][\w:${}.-]*["']?\s*$|\bDynamicUser\s*=\s*(?:yes|true)\b/,
  ],
  ["a seccomp profile", /\bseccompProfile\b|\bseccomp[=:](?!\s*unconfined)|\bSystemCallFilter\s*=/i],
  ["a policy of networks", /\bkind["']?:\s*["']?NetworkPolicy\b/],
  ["no token of the cluster", /\bautomountServiceAccountToken["']?\s*:\s*false\b/],
  ["a private file system", /\b(?:ProtectSystem|ProtectHome|PrivateTmp|PrivateNetwork)\s*=\s*(?:yes|true|strict|full|read-only)\b/],
  ["a limit of resources", /^\s*(?:mem_limit|pids_limit|cpus)\s*:|\bMemoryMax\s*=/],
];

/** Each opens something. What makes a container the host's equal has rules of its own. */
const openings: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["turns the seccomp profile off", /\bseccomp[=:]\s*["']?unconfined\b|\btype:\s*["']?Unconfined\b/],
  ["turns AppArmor off", /\bapparmor[=:]\s*["']?unconfined\b/],
  ["turns SELinux labels off", /\blabel[=:]\s*["']?disable\b/],
  ["lets privileges grow", /\ballowPrivilegeEscalation["']?\s*:\s*true\b/],
  ["runs as root", /\brunAsUser["']?\s*:\s*0\b|\brunAsNonRoot["']?\s*:\s*false\b|^\s*USER\s+(?:root|0)(?::\S*)?\s*$/i],
  ["adds capabilities", /^\s*cap_add\s*:|--cap-add\b|^\s*add:\s*\[.*(?:SYS_|NET_|ALL|DAC_|BPF|PERFMON)/],
  ["uses the network of the host", /\bnetwork_mode:\s*["']?host\b|\bhostNetwork["']?\s*:\s*true\b/],
];

export const sandboxLoosened: Check = (input) => fewSightings(openedOrLost(input), "act", "such acts");

const openedOrLost: Check = (input) => {
  const news = newLines(input);
  // What is written anywhere in the change may stand for what is taken away elsewhere.
  const left = new Map<string, number>();
  for (const file of input.files.filter(isPlace)) {
    for (const [name, pattern] of walls) {
      const count = countOf(file.head?.text, pattern) - countOf(file.base?.text, pattern);
      left.set(name, (left.get(name) ?? 0) + count);
    }
  }
  return input.files.filter(isPlace).flatMap((file): Sighting[] => {
    const { path, oldPath } = file.change;
    const opened = (news.get(file) ?? []).flatMap(({ line, text }): Sighting[] => {
      if (/^\s*(#|\/\/)/.test(text)) return [];
      const found = openings.find(([, pattern]) => pattern.test(text));
      if (found === undefined) return [];
      return [{ path, range: range(line, text.search(/\S/), line, text.trimEnd().length), words: { act: found[0] }, tokens: [found[0]] }];
    });
    const lost = new Map<string, Sighting>();
    for (const { line, text } of removedLines(file)) {
      if (/^\s*(#|\/\/)/.test(text)) continue;
      for (const [name, pattern] of walls) {
        if ((left.get(name) ?? 0) >= 0 || lost.has(name) || !pattern.test(text)) continue;
        lost.set(name, {
          path,
          range: placeOf(file, line),
          words: { act: `takes away ${name}` },
          tokens: [name],
          was: { path: oldPath ?? path, range: range(line, 0, line, text.length) },
        });
      }
    }
    // `USER root` in place of another user is one act.
    if (opened.some(({ words }) => words["act"] === "runs as root")) lost.delete("a user that is not root");
    if (opened.some(({ words }) => words["act"] === "turns the seccomp profile off")) lost.delete("a seccomp profile");
    if (opened.some(({ words }) => words["act"] === "lets privileges grow")) lost.delete("no new privileges");
    if (opened.some(({ words }) => words["act"] === "uses the network of the host")) lost.delete("no network");
    return [...opened, ...lost.values()];
  });
};

function isPlace(file: CheckedFile): boolean {
  return places.test(file.change.path) && !["documentation", "vendored", "lockfile", "test"].includes(file.area);
}

function countOf(text: string | undefined, pattern: RegExp): number {
  if (text === undefined) return 0;
  return text.split("\n").filter((line) => line.length < 2_000 && !/^\s*(#|\/\/)/.test(line) && pattern.test(line)).length;
}

/** Where a removed line stood, in the head: an empty range. */
function placeOf({ change }: CheckedFile, line: number) {
  const hunk = change.hunks.find(({ removed }) => removed.start <= line && line < removed.end);
  const at = change.status === "deleted" ? 0 : (hunk?.added.start ?? 0);
  return range(at, 0, at, 0);
}
