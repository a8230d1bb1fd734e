import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { categories } from "../../extension/core/base/finding.ts";
import { unitStates } from "../../extension/editor/reading/unit-state.ts";
import { loudnesses } from "../../extension/server/settings.ts";
import { bundles } from "../../scripts/bundles.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifestText = readFileSync(join(root, "package.json"), "utf8");
const manifest = JSON.parse(manifestText);
const strings: Record<string, string> = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));
const sources =
  sourceText("extension/editor") + readFileSync(join(root, "extension/main.desktop.ts"), "utf8") + sourceText("extension/server");
const declared: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
const registered = Array.from(sources.matchAll(/^ {2}"(countersign\.\w+)": \w+,$/gm), ([, id]) => id ?? "");
const contextKeys = Array.from(sources.matchAll(/"setContext", "(countersign\.\w+)"/g), ([, id]) => id ?? "");
const views: string[] = Object.values<{ id: string }[]>(manifest.contributes.views).flatMap((list) => list.map(({ id }) => id));
/** Commands of VS Code that welcome texts link to. */
const builtIn = ["workbench.action.focusActiveEditorGroup", "workbench.trust.manage", "vscode.openFolder"];

describe("the manifest", () => {
  it("declares each command that the editor registers, and no other", () => {
    assert.ok(registered.length > 0);
    assert.deepEqual([...declared].sort(), [...registered].sort());
  });

  it("names every command countersign.<verbObject> under the category Countersign", () => {
    for (const command of manifest.contributes.commands) {
      assert.match(command.command, /^countersign\.[a-z]+[A-Z]\w+$/);
      assert.equal(command.category, "Countersign");
    }
  });

  it("declares each setting that is read, and no other", () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.deepEqual(settings, [
      "countersign.diagnostics.scope",
      "countersign.diagnostics.severity",
      "countersign.reading.codeLens",
      "countersign.reading.viewedEvidence",
      "countersign.review.autoRefresh",
      "countersign.terminal.audit",
    ]);
    for (const setting of settings) {
      const [section = "", name = ""] = setting.split(".").slice(1);
      const isRead = (sources.includes(`"${section}"`) && sources.includes(`"${name}"`)) || sources.includes(`"${section}.${name}"`);
      assert.ok(isRead, `${setting} is not read`);
    }
    assert.deepEqual(manifest.contributes.configuration.properties["countersign.diagnostics.scope"].enum, ["changed", "all"]);
  });

  it("declares each view that the code makes, and shows it in a container that exists", () => {
    const made = Array.from(sources.matchAll(/createTreeView<\w+>\("([\w.]+)"/g), ([, id]) => id);
    assert.deepEqual([...views].sort(), made.sort());
    const containers = manifest.contributes.viewsContainers.activitybar.map(({ id }: { id: string }) => id);
    assert.deepEqual(Object.keys(manifest.contributes.views), containers);
    for (const { view } of manifest.contributes.viewsWelcome) assert.ok(views.includes(view));
  });

  it("puts only declared commands into menus, keys and welcome texts", () => {
    const menus = Object.values<{ command: string }[]>(manifest.contributes.menus).flatMap((items) => items.map(({ command }) => command));
    const keys = (manifest.contributes.keybindings ?? []).map(({ command }: { command: string }) => command);
    const links = Array.from(
      Object.values(strings)
        .join("\n")
        .matchAll(/\(command:([\w.]+)\)/g),
      ([, id]) => id ?? "",
    );
    for (const id of menus) assert.ok(declared.includes(id), `${id} is not declared`);
    for (const id of keys) assert.ok(declared.includes(id) || builtIn.includes(id), `${id} is not declared`);
    for (const id of links) assert.ok(declared.includes(id) || builtIn.includes(id), `${id} is not declared`);
  });

  it("runs no command of ours that does not exist", () => {
    const run = Array.from(sources.matchAll(/"(countersign\.\w+(?:\.focus)?)"/g), ([, id]) => id ?? "");
    const known = [...declared, ...views, ...views.map((view) => `${view}.focus`), ...contextKeys];
    for (const id of run) assert.ok(known.includes(id), `${id} is named in the code, and nobody knows it`);
  });

  it("asks in menus and keys for no state that the editor does not set", () => {
    const asked = Array.from(manifestText.matchAll(/"when": "([^"]+)"/g), ([, when]) => when ?? "").flatMap((when) =>
      Array.from(when.replaceAll(/(?:view|focusedView|commentController) == [\w.]+/g, "").matchAll(/countersign\.\w+/g), ([id]) => id),
    );
    assert.deepEqual([...new Set(asked)].sort(), [...new Set(contextKeys)].sort());
  });

  it("says every string, and has none to spare", () => {
    const used = Array.from(manifestText.matchAll(/"%([\w.]+)%"/g), ([, key]) => key ?? "");
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
  });

  it("has every picture it names", () => {
    const pictures = Array.from(manifestText.matchAll(/"(media\/[^"]+)"/g), ([, file]) => file ?? "");
    assert.ok(pictures.length > 0);
    for (const picture of [manifest.icon, ...pictures]) assert.ok(existsSync(join(root, picture)), `${picture} does not exist`);
  });

  it("lets no setting of an untrusted folder count", () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, "limited");
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, settings);
  });

  it("lets a person say for each category how loud it is, in the words that the server knows", () => {
    const { properties } = manifest.contributes.configuration.properties["countersign.diagnostics.severity"];
    assert.deepEqual(Object.keys(properties), [...categories]);
    for (const { enum: words } of Object.values<{ enum: string[] }>(properties)) assert.deepEqual(words, [...loudnesses]);
  });

  it("declares a colour and has both pictures for each state of a hunk", () => {
    const colors: string[] = manifest.contributes.colors.map(({ id }: { id: string }) => id);
    assert.deepEqual(
      colors,
      unitStates.map((state) => `countersign.${state}Hunk`),
    );
    for (const { defaults } of manifest.contributes.colors)
      assert.deepEqual(Object.keys(defaults), ["light", "dark", "highContrast", "highContrastLight"]);
    for (const state of unitStates)
      for (const theme of ["light", "dark"]) assert.ok(existsSync(join(root, `media/hunks/${state}-${theme}.svg`)), `${state}, ${theme}`);
  });

  it("starts from what the build makes, in a form that every host loads", () => {
    for (const entry of [manifest.main, manifest.browser]) {
      assert.match(entry, /^\.\/dist\/[\w.]+\.cjs$/);
      assert.ok(
        bundles.some(({ out }) => `./dist/${out}` === entry),
        `${entry} is not built`,
      );
    }
  });

  it("is for the oldest editor that its types describe", () => {
    assert.equal(`^${manifest.devDependencies["@types/vscode"].replace(/\.\d+$/, ".0")}`, manifest.engines.vscode);
  });
});

function sourceText(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(root, folder, file), "utf8"))
    .join("\n");
}
