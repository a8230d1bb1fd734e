/** Measures what the extension adds to the start of a window, as VS Code itself counts it. The figures go to the runner. */
import assert from "node:assert/strict";
import { commands, extensions, window } from "vscode";
import { eventually } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

const id = "countersign.countersign";

export const run = (): Promise<void> =>
  runMocha(() => {
    it("activates", async () => {
      await extensions.getExtension(id)?.activate();
      await commands.executeCommand("perfview.show");
      const row = await eventually(
        "our row in VS Code's own account of its start",
        () =>
          window.visibleTextEditors.flatMap(
            ({ document }) => new RegExp(String.raw`^\|\s*${id.replace(".", "\\.")}\s*\|.*$`, "m").exec(document.getText())?.[0] ?? [],
          )[0],
      );
      // Name, whether it is eager, milliseconds to load the code, to call activate, to await what it returns, and why.
      const numbers = row
        .split("|")
        .map((cell) => cell.trim())
        .filter((cell) => /^\d+$/.test(cell))
        .map(Number);
      assert.equal(numbers.length, 3, row);
      const [counted = 0, call = 0, finish = 0] = numbers;
      const loaded = markedAt(`code/extHost/didLoadExtensionCode/${id}`) - markedAt(`code/extHost/willLoadExtensionCode/${id}`);
      console.log(`measured activation ${loaded + call + finish}`);
      console.log(`measured activation-as-listed ${counted + call + finish}`);
    });
  });

/** Milliseconds at which VS Code set this mark in its extension host. They are kept for the whole process. */
function markedAt(name: string): number {
  const kept: unknown = Reflect.get(globalThis, "MonacoPerformanceMarks");
  assert.ok(isKeeper(kept), "VS Code keeps its marks elsewhere");
  const mark = kept.getMarks().find((one) => one.name === name);
  assert.ok(mark, `VS Code did not mark ${name}`);
  return mark.startTime;
}

interface MarkKeeper {
  readonly getMarks: () => readonly { readonly name: string; readonly startTime: number }[];
}

function isKeeper(kept: unknown): kept is MarkKeeper {
  return typeof kept === "object" && kept !== null && "getMarks" in kept && typeof kept.getMarks === "function";
}
