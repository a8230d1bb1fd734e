/** Variables and settings whose value some program runs as a command. */

import type { Span } from "../base/range.ts";
import type { Arguments } from "./arguments.ts";
import { enterCode } from "./code.ts";
import { Effects } from "./effect.ts";
import { expandedText } from "./fold.ts";
import { constantWord, type FoldedWord, joinWords, nothing, revalued, sliceWord } from "./folded.ts";
import type { Frame } from "./frame.ts";
import type { Machine, Outcome } from "./machine.ts";
import { fileKey, withHome } from "./paths.ts";

// bash(1), git(1), man(1), less(1), sudo(8), tar(1): what each says it hands to a shell.
const variables =
  /^(?:PROMPT_COMMAND|GIT_SSH_COMMAND|GIT_EXTERNAL_DIFF|GIT_PAGER|GIT_EDITOR|GIT_SEQUENCE_EDITOR|GIT_ASKPASS|GIT_PROXY_COMMAND|SSH_ASKPASS|SUDO_ASKPASS|PAGER|MANPAGER|EDITOR|VISUAL|BROWSER|FCEDIT|LESSOPEN|LESSCLOSE|RSYNC_RSH|CVS_RSH|SVN_SSH|RUSTC_WRAPPER)$/;

/** `PAGER='sh -c …' git log`: the lines of the value, where the variable is one that is run. */
export function enterVariable(machine: Machine, frame: Frame, name: string, value: FoldedWord, span: Span): void {
  if (!machine.enters) return;
  // What a prompt substitutes is run each time that it is shown.
  if (/^PS[0124]$/.test(name)) expandedText(machine, value, frame);
  if (name === "TAR_OPTIONS") {
    const option = /--(?:checkpoint-action=exec|to-command|use-compress-program|rsh-command)=/.exec(value.value);
    if (option !== null) enterAside(machine, frame, sliceWord(value, option.index + option[0].length), name, span);
  }
  if (name === "BASH_ENV" || name === "ENV") enterStartFile(machine, frame, name, value, span);
  const number = /^GIT_CONFIG_VALUE_(\d+)$/.exec(name)?.[1];
  const key = number === undefined ? undefined : frame.scope.variable(`GIT_CONFIG_KEY_${number}`)?.values[0];
  if (key !== undefined) enterGitSetting(machine, frame, joinWords([key, constantWord("="), value]), span);
  if (!variables.test(name)) return;
  // `LESSOPEN` begins with the bar that makes it a command.
  const start = /^\|{0,2}-?/.exec(value.value)?.[0].length ?? 0;
  enterAside(machine, frame, start === 0 ? value : sliceWord(value, start), name, span);
}

// git-config(1): what each of these names a command for, and aliases that begin with `!`.
const gitSettings =
  /^(?:alias\.[^=]+=!|(?:core\.(?:pager|editor|sshcommand|fsmonitor|askpass|gitproxy)|sequence\.editor|diff\.external|credential\.helper=!|credential\.[^=]*helper=!|(?:diff|merge|filter)\.[^=]+\.(?:command|textconv|driver|clean|smudge|process)|(?:difftool|mergetool)\.[^=]+\.cmd|pager\.[a-z-]+|gpg\.program|uploadpack\.packobjectshook|web\.browser|browser\.[^=]+\.cmd|trailer\.[^=]+\.command)=)/i;

/** `git -c core.pager='…'` and `git config alias.x '!…'`: settings that name a command. */
export function enterGitSettings(machine: Machine, frame: Frame, args: Arguments, span: Span): void {
  for (const option of args.options)
    if (option.spell === "-c" && option.value !== undefined) enterGitSetting(machine, frame, option.value, span);
  for (const operand of args.operands) {
    // `ext::COMMAND` is an address that is a command, its blanks written `% `.
    if (!operand.value.startsWith("ext::")) continue;
    const command = sliceWord(operand, 5);
    enterAside(machine, frame, revalued(command, command.value.replaceAll("% ", " ")), "git ext", span);
  }
  if (args.sub[0] !== "config") return;
  const [key, value] = args.operands[0]?.value === "set" ? args.operands.slice(1) : args.operands;
  if (key !== undefined && value !== undefined) enterGitSetting(machine, frame, joinWords([key, constantWord("="), value]), span);
}

function enterGitSetting(machine: Machine, frame: Frame, setting: FoldedWord, span: Span): void {
  const match = gitSettings.exec(setting.value);
  if (match === null) return;
  const from = match[0].endsWith("!") || match[0].endsWith("=") ? match[0].length : setting.value.indexOf("=") + 1;
  const value = sliceWord(setting, setting.value[from] === "!" ? from + 1 : from);
  if (/^(?:true|false|\d*)$/i.test(value.value)) return;
  enterAside(machine, frame, value, `git ${setting.value.slice(0, setting.value.indexOf("="))}`, span);
}

/** The file that a shell reads before anything else. */
function enterStartFile(machine: Machine, frame: Frame, name: string, path: FoldedWord, span: Span): void {
  const flow = path.stream ?? machine.readFile(fileKey(withHome(path.value), frame.scope.variable("PWD")?.values[0]?.value ?? "."));
  if (flow === undefined) return;
  new Effects(machine, frame, span, name).run("bash", flow.sources);
  if (flow.constant !== undefined) enterAside(machine, frame, { ...flow.constant, sources: [] }, name, span);
}

/** Text that something hands to a shell beside what the command itself does. */
export function enterAside(machine: Machine, frame: Frame, code: FoldedWord, layer: string, span: Span): void {
  const outcome: Outcome | undefined = enterCode(
    machine,
    { ...frame, isStage: true },
    { code, language: "bash", layer, span, program: layer, stdin: nothing },
  );
  for (const tail of outcome?.tails ?? []) machine.line(tail);
}
