/** How a ledger names a unit: its identity, and what tells later whether another one could be taken for it. */
import type { FileChange } from "../../change/change.ts";
import type { Unit } from "../../change/unit.ts";
import type { UnitKey } from "./event.ts";

/** Of a `FileChange`, what a ledger needs. */
export interface UnitsOfFile extends Pick<FileChange, "path" | "status" | "oldPath"> {
  readonly before?: { readonly id: string };
  readonly after?: { readonly id: string };
  readonly units: readonly Unit[];
}

/** One for each unit of the file, in its order. */
export function unitKeys(file: UnitsOfFile): readonly UnitKey[] {
  const equals = new Map<string, number>();
  const alike = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const unit of file.units) {
    add(equals, unit.id);
    add(alike, `${unit.id} ${unit.ctx}`);
  }
  const contents = contentsOf(file);
  let lines = 0;
  let others = 0;
  return file.units.map(({ path, id, ctx, ordinal, kind }) => ({
    path,
    id,
    ctx,
    ordinal,
    equals: equals.get(id) ?? 1,
    alike: alike.get(`${id} ${ctx}`) ?? 1,
    file: contents,
    index: kind === "text" ? lines++ : others++,
  }));
}

/** Both contents by their object ids; empty where one of them was not read, because then nothing says that it is the same. */
function contentsOf({ before, after }: UnitsOfFile): string {
  if (before?.id === "" || after?.id === "") return "";
  return `${before?.id ?? "none"}..${after?.id ?? "none"}`;
}
