/** What a person's hands did to the window, as the window itself was told: in the page, and in each frame within it. */
import type { Page } from "playwright-core";

export interface Hands {
  /** Presses of a mouse's button and turns of its wheel. */
  readonly mouse: readonly string[];
  /** Keys that are more than a letter typed into a field. */
  readonly keys: readonly string[];
}

/** To be called before the page is opened. What a script does counts for nothing. */
export async function watchedHands(page: Page): Promise<Hands> {
  const hands = { mouse: [] as string[], keys: [] as string[] };
  await page.exposeBinding("countersignSawHand", (_source, which: unknown, what: unknown) => {
    (which === "mouse" ? hands.mouse : hands.keys).push(String(what));
  });
  // Runs in the page, as text: there are no types of a browser here.
  await page.addInitScript(`
    const tell = (which, what) => window.countersignSawHand?.(which, what);
    for (const kind of ["mousedown", "click", "wheel"])
      addEventListener(kind, (event) => {
        // A key that presses a button makes a click as well, of no finger's count.
        if (event.isTrusted && !(kind === "click" && event.detail === 0)) tell("mouse", kind);
      }, { capture: true, passive: true });
    addEventListener("keydown", (event) => {
      const [target] = event.composedPath();
      const isField = target?.matches?.("input, textarea, [contenteditable=true], .native-edit-context") === true;
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.isTrusted && !(isField && isLetter)) tell("keys", event.key);
    }, { capture: true });
  `);
  return hands;
}
