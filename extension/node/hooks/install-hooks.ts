/** Puts our pre-push hook into a repository, in front of one that is there, and never into files that a hook manager or git tracks. */
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { userError } from "../../core/base/user-error.ts";
import type { Repository } from "../git/repository.ts";
import { readSettings } from "../git/settings.ts";
import { ownMark, prePushHook, setAside } from "./pre-push.ts";

export interface HookOutcome {
  readonly kind: "installed" | "chained" | "already" | "removed" | "absent" | "by-hand";
  /** Sentences for the person. */
  readonly text: readonly string[];
}

interface Manager {
  readonly name: string;
  readonly files: readonly string[];
  readonly how: string;
}

const managers: readonly Manager[] = [
  { name: "husky", files: [".husky"], how: "add the line `countersign gate --quiet || true` to .husky/pre-push" },
  {
    name: "lefthook",
    files: ["lefthook.yml", "lefthook.yaml", ".lefthook.yml", "lefthook.toml"],
    how: "add a pre-push command that runs `countersign gate --quiet || true`",
  },
  {
    name: "pre-commit",
    files: [".pre-commit-config.yaml"],
    how: "add a local hook with `stages: [pre-push]` that runs `countersign gate --quiet || true`",
  },
  { name: "overcommit", files: [".overcommit.yml"], how: "add a PrePush hook that runs `countersign gate --quiet || true`" },
];

/** `program` and `script` as in `prePushHook`. */
export async function installHooks(repository: Repository, program: string, script: string): Promise<HookOutcome> {
  const manager = managers.find(({ files }) => files.some((file) => existsSync(join(repository.root, file))));
  if (manager !== undefined)
    return {
      kind: "by-hand",
      text: [
        `This repository keeps its hooks with ${manager.name}, which would not know of ours.`,
        `To have the gate's advice before a push, ${manager.how}.`,
      ],
    };
  const folder = await hooksFolder(repository);
  const path = join(folder, "pre-push");
  const hook = prePushHook(program, script);
  const there = textOf(path);
  if (there === hook) return { kind: "already", text: ["The pre-push hook is installed."] };
  mkdirSync(folder, { recursive: true });
  const isChained = there !== undefined && !isOwn(there);
  if (isChained) {
    const aside = join(folder, setAside);
    if (existsSync(aside))
      throw userError(
        "hook-in-the-way",
        `There is another hook in ${path}, and one that was set aside before in ${aside}.`,
        "Put them together yourself, and run this again.",
      );
    renameSync(path, aside);
  }
  writeFileSync(path, hook, { mode: 0o755 });
  chmodSync(path, 0o755);
  const advice = "It is advice: a push goes on whatever it says. What holds a merge is `countersign verify-signatures --ci` in CI.";
  if (!isChained) return { kind: "installed", text: [`A pre-push hook is in ${path}.`, advice] };
  return { kind: "chained", text: [`A pre-push hook is in ${path}. The one that was there runs first, as ${setAside}.`, advice] };
}

export async function removeHooks(repository: Repository): Promise<HookOutcome> {
  const folder = await hooksFolder(repository);
  const path = join(folder, "pre-push");
  const there = textOf(path);
  if (there === undefined || !isOwn(there)) return { kind: "absent", text: ["There is no hook of Countersign here."] };
  rmSync(path);
  const aside = join(folder, setAside);
  if (!existsSync(aside)) return { kind: "removed", text: ["The hook is gone."] };
  renameSync(aside, path);
  return { kind: "removed", text: ["The hook is gone, and the one that was there before is back."] };
}

/** Where git looks for hooks. Throws a `UserError` for a folder that the repository itself tracks, or that several share. */
async function hooksFolder(repository: Repository): Promise<string> {
  // The last one counts, as for git itself; our own commands run without any hooks.
  const configured = (await readSettings(repository)).findLast(({ key }) => key === "core.hookspath")?.value;
  if (configured === undefined || configured === "") return join(repository.commonDirectory, "hooks");
  const folder = isAbsolute(configured) ? configured : resolve(repository.root, configured);
  const way = relative(repository.commonDirectory, folder);
  if (way.split(sep)[0] !== ".." && !isAbsolute(way)) return folder;
  throw userError(
    "hooks-elsewhere",
    `core.hooksPath sends git to ${folder}, which is not this repository's own folder of hooks, so nothing was written there.`,
    "Add the line `countersign gate --quiet || true` to its pre-push hook yourself.",
  );
}

function isOwn(text: string): boolean {
  return text.split("\n", 3).includes(ownMark);
}

/** Undefined where there is no such file. */
function textOf(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > 1024 * 1024)
    throw userError("hook-in-the-way", `${path} is no plain file, so it was left as it is.`, `Look what is in ${dirname(path)}.`);
  return readFileSync(path, "utf8");
}
