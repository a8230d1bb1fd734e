/** What a person waits for in the editor. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/root.mjs";
import { CannotSetUp } from "../scripts/vscode/cannot-set-up.mjs";
import { chromiumPath } from "../scripts/vscode/chromium.mjs";
import { allClosed, bundleTests, runWindow } from "../scripts/vscode/run-window.mjs";
import { ensureHost } from "../scripts/vscode/set-up.mjs";
import { windows } from "../scripts/vscode/test-windows.mjs";
import { type Bench, type Figure, late, spread } from "./bench.ts";

const starts = 5;

export const bench: Bench = {
  title: "the extension in a real VS Code: start, and a keystroke in a workspace of 20,000 files",
  async run() {
    if (!existsSync(join(root, "dist", "main.desktop.cjs"))) return { notRun: "dist/ is not built" };
    const measuring = windows.filter(({ isBench }) => isBench === true);
    try {
      const [installation, chromium] = [await ensureHost(), await chromiumPath()];
      await bundleTests(measuring);
      const measured: Record<string, number[]> = {};
      for (const window of measuring) {
        // A window starts once: for a spread it takes several.
        for (let round = 0; round < (window.name === "start" ? starts : 1); round++) {
          const ran = await runWindow(window, installation, chromium);
          await allClosed();
          const [failure] = ran.report.failures;
          if (failure !== undefined) return { notRun: failure.err.message ?? failure.fullTitle };
          for (const [name, numbers] of Object.entries(ran.measured)) measured[name] = [...(measured[name] ?? []), ...numbers];
        }
      }
      return figures(measured);
    } catch (error) {
      if (error instanceof CannotSetUp) return { notRun: error.message };
      throw error;
    }
  },
};

function figures({ activation = [], "activation-as-listed": listed = [], ...typed }: Record<string, number[]>): Figure[] {
  const keystrokes = (name: string, what: string): Figure[] => {
    const row = (key: string, title: string, detail: string): Figure => {
      const times = typed[key] ?? [];
      return {
        name: `${title}, 20,000-file workspace, ${what}`,
        unit: "ms",
        spread: spread([late(times)]),
        budget: { atMost: 50 },
        detail: `${times.length} keystrokes, median ${Math.round(spread(times).median)} ms, ${detail}`,
      };
    };
    return [
      row(
        `${name}-heard`,
        "keystroke p95",
        "from when VS Code tells extensions of the key to the diagnostics in the extension host: what is ours of it",
      ),
      row(name, "keystroke p95 with VS Code's own way to its window and back", "from asking VS Code for the edit to the diagnostics"),
    ];
  };
  return [
    {
      name: "activation in the extension host",
      unit: "ms",
      spread: spread(activation),
      budget: { atMost: 50 },
      detail:
        "of the installed package: loading the code, calling activate, and what it returns, between VS Code's own marks; the server starts afterwards",
    },
    {
      name: "activation as VS Code's list of running extensions shows it",
      unit: "ms",
      spread: spread(listed),
      budget: { atMost: 50 },
      detail: "the same, and the loading of whatever extensions wait for the same event and come first",
    },
    ...keystrokes("keystroke", "300 lines"),
    ...keystrokes("keystroke-audit", "300 lines, while the audit runs"),
    ...keystrokes("keystroke-long", "5,000 lines"),
    ...keystrokes("keystroke-audit-long", "5,000 lines, while the audit runs"),
  ];
}
