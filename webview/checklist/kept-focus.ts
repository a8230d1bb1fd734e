/** Where the keyboard is, over a new drawing: on the same control, else on its item, else on the item that follows. */

export interface KeptFocus {
  /** After the drawing. */
  readonly restore: () => void;
}

/** Before the drawing. */
export function keepFocus(root: HTMLElement): KeptFocus {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && root.contains(active) ? keyOf(active) : undefined;
  // Another part of the editor has the keyboard, and keeps it.
  if (key === undefined || !document.hasFocus()) return { restore: () => undefined };
  const item = headings(root).find((one) => one.parentElement?.contains(active) === true);
  const all = headings(root);
  const following = item === undefined ? [] : all.slice(all.indexOf(item)).concat(all.slice(0, all.indexOf(item)).reverse());
  const candidates = [key, ...following.flatMap((one) => keyOf(one) ?? []), "gate"];
  return {
    restore: () => {
      const now = document.activeElement;
      if (now instanceof HTMLElement && root.contains(now)) return;
      for (const candidate of candidates) {
        const found = findByKey(root, candidate);
        if (found === undefined || !isShown(found)) continue;
        found.focus();
        return;
      }
    },
  };
}

export function findByKey(root: HTMLElement, key: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>("[data-key]")].find((one) => one.dataset["key"] === key);
}

function headings(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("ol.open > .item > h3")];
}

function keyOf(element: HTMLElement): string | undefined {
  return element.dataset["key"];
}

/** What lies folded away cannot take the keyboard. */
function isShown(element: HTMLElement): boolean {
  return element.checkVisibility() && !element.hasAttribute("disabled");
}
