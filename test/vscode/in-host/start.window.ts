/** Measures what the extension adds to the start of a window, as VS Code itself counts it. The figures go to the runner. */
import assert from "node:assert/strict";
import { commands, extensions, window } from "vscode";
import { eventually } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    it("activates", async () => {
      await extensions.getExtension("countersign.countersign")?.activate();
      await commands.executeCommand("perfview.show");
      const row = await eventually(
        "our row in VS Code's own account of its start",
        () =>
          window.visibleTextEditors.flatMap(
            ({ document }) => /^\|\s*countersign\.countersign\s*\|.*$/m.exec(document.getText())?.[0] ?? [],
          )[0],
      );
      // Name, whether it is eager, milliseconds to load the code, to call activate, to await what it returns, and why.
      const numbers = row
        .split("|")
        .map((cell) => cell.trim())
        .filter((cell) => /^\d+$/.test(cell))
        .map(Number);
      assert.equal(numbers.length, 3, row);
      const [load = 0, call = 0, finish = 0] = numbers;
      console.log(`measured activation ${load + call + finish}`);
    });
  });
