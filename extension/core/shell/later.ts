/** Files that something runs later: what is written into them is entered as the code that it will be. */
import type { Span } from "../base/range.ts";
import { enterCode } from "./code.ts";
import { type FoldedWord, nothing, sliceWord } from "./folded.ts";
import { apart, type Frame, subshell } from "./frame.ts";
import type { Machine } from "./machine.ts";

interface Place {
  readonly path: RegExp;
  /** What `via` says of it. */
  readonly layer: string;
  readonly kind: "shell" | "crontab" | "system-crontab" | "lines";
  /** Of `lines`: what stands before a command, the rest of the line. */
  readonly command?: RegExp;
}

// From bash(1), crontab(5), systemd.service(5), githooks(5), sshd(8), udev(7), rc.local(8), run-parts(8), the desktop entry specification.
const places: readonly Place[] = [
  { path: /^\/etc\/(?:crontab|cron\.d\/[^/]+)$/, layer: "cron", kind: "system-crontab" },
  { path: /^\/(?:var\/spool|etc)\/cron(?:tabs?)?\/(?:crontabs\/)?[^/]+$/, layer: "cron", kind: "crontab" },
  { path: /^\/etc\/cron\.(?:hourly|daily|weekly|monthly)\/[^/]+$/, layer: "cron", kind: "shell" },
  { path: /(?:^|\/)(?:\.git\/hooks|\.githooks|\.husky)\/[^/]+$/, layer: "git hook", kind: "shell" },
  {
    path: /^~\/\.(?:bashrc|bash_profile|bash_login|bash_logout|bash_aliases|profile|zshrc|zprofile|zshenv|zlogin|kshrc|xinitrc|xprofile|xsession|ssh\/rc)$/,
    layer: "shell start-up",
    kind: "shell",
  },
  {
    path: /^\/etc\/(?:profile|bash\.bashrc|bashrc|zsh\/[^/]+|zshrc|profile\.d\/[^/]+\.sh|ssh\/sshrc)$/,
    layer: "shell start-up",
    kind: "shell",
  },
  {
    path: /^\/etc\/(?:rc\.local|rc\d?\.d\/[^/]+|init\.d\/[^/]+|update-motd\.d\/[^/]+|NetworkManager\/dispatcher\.d\/[^/]+|network\/if-[a-z-]+\.d\/[^/]+)$/,
    layer: "start-up",
    kind: "shell",
  },
  {
    path: /^(?:\/(?:etc|lib|usr\/lib|usr\/local\/lib|run)\/systemd\/(?:system|user)|~\/\.config\/systemd\/user)\/.+\.service(?:\.d\/.+)?$/,
    layer: "systemd",
    kind: "lines",
    command: /^[ \t]*Exec(?:Start|StartPre|StartPost|Stop|StopPost|Reload|Condition)[ \t]*=[ \t]*[-@:+!]*/gm,
  },
  { path: /^(?:~\/\.config|\/etc\/xdg)\/autostart\/.+\.desktop$/, layer: "autostart", kind: "lines", command: /^Exec[ \t]*=[ \t]*/gm },
  {
    path: /^\/(?:etc|lib|usr\/lib|run)\/udev\/rules\.d\/.+\.rules$/,
    layer: "udev",
    kind: "lines",
    command: /\bRUN(?:\{program\})?[ \t]*\+?=[ \t]*"/g,
  },
];

/** `path` with `~` for a home; `span` is the command's that writes. */
export function enterLater(machine: Machine, frame: Frame, path: string, text: FoldedWord, span: Span): void {
  const place = machine.enters ? places.find((one) => one.path.test(path)) : undefined;
  if (place === undefined) return;
  const inner = { ...apart(subshell(frame)), isStage: true };
  for (const code of codesOf(place, text)) {
    const language = place.kind === "crontab" || place.kind === "system-crontab" ? place.kind : "bash";
    const outcome = enterCode(machine, inner, {
      code: { ...code, sources: [] },
      language,
      layer: place.layer,
      span,
      program: place.layer,
      stdin: nothing,
    });
    for (const tail of outcome?.tails ?? []) machine.atEnd(() => machine.line(tail));
  }
}

function codesOf(place: Place, text: FoldedWord): readonly FoldedWord[] {
  if (place.command === undefined) return [text];
  return [...text.value.matchAll(place.command)].slice(0, 64).map((match) => {
    const start = match.index + match[0].length;
    const ends = match[0].endsWith('"') ? /["\n]/g : /\n/g;
    ends.lastIndex = start;
    return sliceWord(text, start, ends.exec(text.value)?.index ?? text.value.length);
  });
}
