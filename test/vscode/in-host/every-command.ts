/** Every command of the manifest, run as from the palette in whatever state the window is: each ends, and speaks as to a person. */
import assert from "node:assert/strict";
import { commands, extensions } from "vscode";
import { eventually } from "./looking.ts";
import { noticesLeft, uncounted } from "./workbench.ts";

/** What a program says of itself, and no person should have to read. */
const raw = /TypeError|ReferenceError|RangeError|Cannot read|is not a function|undefined|\[object|NaN|^\s*$|Error:| {4}at /;

/** Questions that a command asks are left without an answer. Fails with what was said, and by which command. */
export function everyCommandSpeaks(): Promise<void> {
  return uncounted(eachSpeaks);
}

async function eachSpeaks(): Promise<void> {
  const declared: unknown = extensions.getExtension("countersign.countersign")?.packageJSON.contributes.commands;
  assert.ok(Array.isArray(declared) && declared.length > 40);
  // Last, so that the server is there for all others.
  const ids = declared.map(({ command }) => String(command)).sort((a, b) => Number(isRestart(a)) - Number(isRestart(b)));
  noticesLeft();
  for (const id of ids) {
    let hasEnded = false;
    const run = commands.executeCommand(id).then(() => {
      hasEnded = true;
    });
    const began = Date.now();
    await eventually(`the end of ${id}`, async () => {
      if (hasEnded) return true;
      if (Date.now() - began > 1_500) await commands.executeCommand("workbench.action.closeQuickOpen");
      return undefined;
    });
    await run;
    for (const words of noticesLeft()) assert.doesNotMatch(words, raw, `${id} says: ${words}`);
  }
}

function isRestart(id: string): boolean {
  return id === "countersign.restartServer";
}
