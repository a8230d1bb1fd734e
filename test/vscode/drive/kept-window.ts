/** What a window in a browser has written down of itself. It does so every five seconds; one that is loaded anew before then has forgotten. */
import type { Page } from "playwright-core";
import { eventually } from "./workbench.ts";

/** Waits until the window has written down that its editors hold this, as VS Code names it: a view type, a path. */
export async function editorsKept(page: Page, words: string): Promise<void> {
  // Runs in the page, as text: there are no types of a browser here.
  await eventually(() =>
    page.evaluate<boolean>(`(async () => {
      const done = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const { name } of await indexedDB.databases()) {
        if (!name.startsWith("vscode-web-state-db")) continue;
        const database = await done(indexedDB.open(name));
        try {
          const kept = await done(database.transaction("ItemTable").objectStore("ItemTable").get("memento/workbench.parts.editor"));
          if (String(kept).includes(${JSON.stringify(words)})) return true;
        } finally {
          database.close();
        }
      }
      return false;
    })()`),
  );
}
