/** What checks are given, from texts: for tests that need no grammars. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaOverChange } from "../../../../extension/core/change/area.ts";
import type { Change } from "../../../../extension/core/change/change.ts";
import type { CheckedText, CheckInput } from "../../../../extension/core/change/checks/check.ts";
import { readList } from "../../../../extension/core/rules/list.ts";
import { root } from "../../../../scripts/root.mjs";
import { changed, type Edit } from "../change-builder.ts";

export function checkInput(...edits: readonly Edit[]): CheckInput {
  return inputOf(changed(...edits));
}

function inputOf({ files }: Change): CheckInput {
  return {
    files: files.map((change) => {
      const side = (version: typeof change.after): CheckedText | undefined =>
        version?.content.kind === "text" ? { text: version.content.text } : undefined;
      const base = side(change.before);
      const head = side(change.after);
      const beginning = (text: CheckedText | undefined): string => text?.text.slice(0, 4_096) ?? "";
      return {
        change,
        area: areaOverChange(
          base && { path: change.oldPath ?? change.path, beginning: beginning(base) },
          head && { path: change.path, beginning: beginning(head) },
        ).area,
        ...(base && { base }),
        ...(head && { head }),
      };
    }),
    list: shippedList,
  };
}

/** The entries of a list of this repository. */
export function shippedList(name: string): readonly string[] {
  const path = join(root, "grammars/lists", `${name}.txt`);
  const known = lists.get(path) ?? readList(path, readFileSync(path, "utf8")).list?.entries ?? [];
  lists.set(path, known);
  return known;
}

const lists = new Map<string, readonly string[]>();
