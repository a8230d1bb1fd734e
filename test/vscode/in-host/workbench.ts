/**
 * What tests in the extension host see and do beyond its interface: what was said to the person, which commands were run, and the real
 * workbench around them, where the runner clicks and reads for them.
 */
import { existsSync, readFileSync } from "node:fs";
import { commands, window } from "vscode";
import { eventually } from "./looking.ts";

/** What was said to the person in notices and is not yet asked about, oldest first. They are shown all the same. */
const said: string[] = [];
let errors = 0;
/** Commands that were run by their ids and did what they are for, each once: no error was shown meanwhile, and they gave what they give. */
export const ran = new Set<string>();
/** They give nothing where they did their work. Every other one that gives nothing was refused, or left at a question. */
const givesNothing: ReadonlySet<string> = new Set(
  [
    ...["explainFinding", "filterActions", "hideDone", "ignoreFinding", "openChecklist", "openPlace"],
    ...["pushNotes", "restartServer", "showAllUnits", "showChangedOnly", "showDone", "signChange"],
  ].map((name) => `countersign.${name}`),
);

let isCounted = true;

/** What is run meanwhile is run to hear what it says: that it ends shows of no command that it works. */
export async function uncounted(work: () => Promise<void>): Promise<void> {
  isCounted = false;
  try {
    await work();
  } finally {
    isCounted = true;
  }
}

/** Listens from now on. The extension and its tests are given the same `vscode` module, so what either calls is heard. */
export function listen(): void {
  const { showInformationMessage, showWarningMessage, showErrorMessage } = window;
  const heard =
    <Words extends readonly [string, ...unknown[]]>(show: (...words: Words) => unknown) =>
    (...words: Words): unknown => {
      said.push(words[0]);
      return show(...words);
    };
  Object.assign(window, {
    showInformationMessage: heard(showInformationMessage),
    showWarningMessage: heard(showWarningMessage),
    showErrorMessage: (...words: Parameters<typeof showErrorMessage>): unknown => {
      errors += 1;
      return heard(showErrorMessage)(...words);
    },
  });
  const { executeCommand } = commands;
  Object.assign(commands, {
    executeCommand: async (id: string, ...words: unknown[]): Promise<unknown> => {
      const before = errors;
      const answer = await executeCommand(id, ...words);
      if (isCounted && errors === before && (answer !== undefined || givesNothing.has(id))) ran.add(id);
      return answer;
    },
  });
}

/** Waits for a notice, and forgets it and those before it. */
export function notice(pattern: RegExp, within?: number): Promise<string> {
  return eventually(
    `a notice like ${pattern}, and not: ${said.join(" | ")}`,
    () => {
      const at = said.findIndex((text) => pattern.test(text));
      return at === -1 ? undefined : said.splice(0, at + 1).at(-1);
    },
    within,
  );
}

/** Notices that nobody asked about; forgets them. */
export function noticesLeft(): readonly string[] {
  return said.splice(0);
}

let asked = 0;

/** Clicks on the first element of the workbench that a selector of Playwright's finds. */
export async function click(selector: string): Promise<void> {
  await ask("click", selector);
}

/** The accessible label, else the text, of each element that the selector finds. */
export async function texts(selector: string): Promise<readonly string[]> {
  const answer = await ask("texts", selector);
  return Array.isArray(answer) ? answer.map(String) : [];
}

/** A selector of what stands in the checklist page: a document of its own, in a frame within a frame. */
export function inPage(selector: string): string {
  const enter = "internal:control=enter-frame";
  return `iframe.webview >> ${enter} >> iframe#active-frame >> ${enter} >> ${selector}`;
}

/** Presses a key as Playwright names it. */
export async function press(key: string): Promise<void> {
  await ask("press", key);
}

/** Types where the focus is. */
export async function type(text: string): Promise<void> {
  await ask("type", text);
}

async function ask(what: string, words: string): Promise<unknown> {
  asked += 1;
  const file = `${process.env["COUNTERSIGN_TEST_REPORT"] ?? ""}.${asked}`;
  console.log(`ask ${asked} ${what} ${words}`);
  const answer = await eventually(`the workbench to ${what} ${words}`, () =>
    existsSync(file) ? answerOf(JSON.parse(readFileSync(file, "utf8"))) : undefined,
  );
  if (answer.error !== undefined) throw new Error(`${what} ${words}: ${answer.error}`);
  return answer.value;
}

function answerOf(read: unknown): { readonly value: unknown; readonly error: string | undefined } {
  const isRecord = typeof read === "object" && read !== null;
  const error = isRecord && "error" in read ? String(read.error) : undefined;
  return { value: isRecord && "value" in read ? read.value : undefined, error };
}
