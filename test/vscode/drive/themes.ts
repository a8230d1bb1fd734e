/** The four sorts of theme, and how the window is made to wear one. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbench } from "./workbench.ts";

export const themes = {
  light: { name: "Default Light Modern", shownAs: "vs" },
  dark: { name: "Default Dark Modern", shownAs: "vs-dark" },
  "high-contrast": { name: "Default High Contrast", shownAs: "hc-black" },
  "high-contrast-light": { name: "Default High Contrast Light", shownAs: "hc-light" },
} as const;

export type ThemeName = keyof typeof themes;

export const themeNames = ["light", "dark", "high-contrast", "high-contrast-light"] as const satisfies readonly ThemeName[];

/** By the folder's settings, which no rule of git's may bring into the change. */
export async function wear({ folder, page }: Workbench, theme: ThemeName): Promise<void> {
  const { name, shownAs } = themes[theme];
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "workbench.colorTheme": name }));
  await page.locator(`.monaco-workbench.${shownAs}`).waitFor();
}

/** A picture in each of them, and the window wears the first afterwards; where nobody wants to look (`COUNTERSIGN_LOOK=all`), of one. */
export async function look(workbench: Workbench, what: string): Promise<void> {
  if (process.env["COUNTERSIGN_LOOK"] !== "all") {
    await workbench.screenshot(`${what}-${themeNames[0]}`);
    return;
  }
  for (const theme of [...themeNames.slice(1), themeNames[0]]) {
    await wear(workbench, theme);
    await workbench.screenshot(`${what}-${theme}`);
  }
}
