/** What a person waits for in the editor. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/root.mjs";
import { CannotSetUp } from "../scripts/vscode/cannot-set-up.mjs";
import { chromiumPath } from "../scripts/vscode/chromium.mjs";
import { bundleTests, runWindow } from "../scripts/vscode/run-window.mjs";
import { ensureHost } from "../scripts/vscode/set-up.mjs";
import { windows } from "../scripts/vscode/test-windows.mjs";
import { type Bench, type Figure, spread } from "./bench.ts";

const starts = 5;

export const bench: Bench = {
  title: "the extension in a real VS Code: start, and a keystroke in a script of 5,000 lines",
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

function figures({ activation = [], keystroke = [] }: Record<string, number[]>): Figure[] {
  const late = [...keystroke].sort((a, b) => a - b)[Math.floor(keystroke.length * 0.95)] ?? Number.NaN;
  return [
    {
      name: "activation in the extension host",
      unit: "ms",
      spread: spread(activation),
      budget: { atMost: 50 },
      detail: "loading the code, calling activate, and what it returns, as VS Code counts them; the server starts afterwards",
    },
    {
      name: "keystroke to diagnostics, 95th percentile",
      unit: "ms",
      spread: spread([late]),
      detail: `${keystroke.length} keystrokes, as they are seen in the extension host; 120 ms of it is the pause that is waited for`,
    },
  ];
}
