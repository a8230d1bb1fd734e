/**
 * What must hold of units in whatever history. `COUNTERSIGN_SEQUENCES` says how many histories (3,000), `COUNTERSIGN_SEED` with which
 * one to begin (1); a failure names its seed.
 */
import assert from "node:assert/strict";
import type { FileChange } from "../../../extension/core/change/change.ts";
import { changeDigest } from "../../../extension/core/change/change-digest.ts";
import { linesOf } from "../../../extension/core/change/lines.ts";
import type { Unit } from "../../../extension/core/change/unit.ts";
import { changed, digest, fileOf } from "./change-builder.ts";
import type { Tree } from "./random-edit.ts";
import { changeBetween, type Ends, randomHistory } from "./random-history.ts";
import { type Choices, seeded, size } from "./seeded.ts";

const sequences = size("COUNTERSIGN_SEQUENCES", 3000);
const first = size("COUNTERSIGN_SEED", 1);
const seeds = Array.from({ length: sequences }, (_, at) => first + at);

function text(file: FileChange, side: "before" | "after"): string {
  const content = file[side]?.content;
  return content?.kind === "text" ? content.verbatim : "";
}

/** All that a reader of the unit is shown, as one string. */
function contentOf(file: FileChange, { kind, path, removed, added }: Unit): string {
  const lines =
    kind === "text"
      ? [linesOf(text(file, "before")).slice(removed.start, removed.end), linesOf(text(file, "after")).slice(added.start, added.end)]
      : kind === "rename"
        ? [file.oldPath]
        : [file.before?.mode, file.before?.id, file.after?.mode, file.after?.id];
  return JSON.stringify([kind, path, ...lines]);
}

/** Which lines a change adds and removes in each file, told by who wrote them when and not by their text. */
function delta({ base, head }: Ends): string {
  const paths = [...new Set([...base.keys(), ...head.keys()])].sort();
  const origins = (tree: Tree, path: string): number[] => (tree.get(path) ?? []).map(({ origin }) => origin);
  const files = paths.map((path) => {
    const [old, young] = [origins(base, path), origins(head, path)];
    const [before, after] = [new Set(old), new Set(young)];
    const changes = [young.filter((origin) => !before.has(origin)), old.filter((origin) => !after.has(origin))];
    return [path, base.has(path), head.has(path), ...changes];
  });
  return JSON.stringify(files.filter(([, isOld, isNew, ...lines]) => isOld !== isNew || lines.flat().length > 0));
}

/** Ids and contexts of the text units between two versions of a file. */
function seals(before: string, after: string): { readonly ids: string[]; readonly contexts: string[] } {
  const { units } = fileOf(changed(["a.py", before, after]));
  return { ids: units.map(({ id }) => id), contexts: units.map(({ ctx }) => ctx) };
}

function inserted(lines: readonly string[], at: number, more: readonly string[]): string {
  return [...lines.slice(0, at), ...more, ...lines.slice(at)].join("");
}

/** Functions with heads of their own, and in each a block that may be like another; all other lines repeat. */
function program(choices: Choices): string[] {
  const body = (): string => `${choices.one(["x = 1", "log(y)", "check(y)", "pass"])}\n`;
  const lines: string[] = [];
  for (let at = 0; at < 4; at++) {
    lines.push(`def f${at}(y):\n`);
    for (let row = 1 + choices.below(5); row > 0; row--) lines.push(`    ${body()}`);
    lines.push("    if y:\n");
    for (let row = 1 + choices.below(6); row > 0; row--) lines.push(`        ${body()}`);
  }
  return lines;
}

describe("a unit in any history", function () {
  this.timeout(30_000 + sequences * 20);

  it("has another id than each unit of another content, and the same as each of its own", () => {
    const contents = new Map<string, string>();
    const ids = new Map<string, string>();
    for (const seed of seeds) {
      for (const { act, after } of randomHistory(seed, { length: 8 })) {
        for (const file of changeBetween(after).files) {
          for (const unit of file.units) {
            const content = contentOf(file, unit);
            assert.equal(contents.get(unit.id) ?? content, content, `seed ${seed}, ${act}: one id for two contents`);
            assert.equal(ids.get(content) ?? unit.id, unit.id, `seed ${seed}, ${act}: two ids for one content`);
            contents.set(unit.id, content);
            ids.set(content, unit.id);
          }
        }
      }
    }
    assert.ok(ids.size > 0);
  });

  it("keeps id and context where other lines of the file are put in on both sides", () => {
    let compared = 0;
    for (const seed of seeds) {
      const choices = seeded(seed);
      for (const { act, after } of randomHistory(seed, { length: 4 })) {
        for (const file of changeBetween(after).files) {
          if (file.before === undefined || file.after === undefined || file.oldPath !== undefined) continue;
          const [old, young] = [linesOf(text(file, "before")), linesOf(text(file, "after"))];
          const place = choices.one(quietPlaces(file, old.length));
          if (place === undefined) continue;
          // So far to the right that they enclose nothing.
          const more = Array.from({ length: 1 + choices.below(6) }, (_, at) => `${" ".repeat(60)}shift_${at}\n`);
          compared += 1;
          assert.deepEqual(
            seals(inserted(old, place.before, more), inserted(young, place.after, more)),
            seals(old.join(""), young.join("")),
            `seed ${seed}, ${act}, ${file.path}`,
          );
        }
      }
    }
    assert.ok(compared >= sequences / 2, `only ${compared} were compared`);
  });

  it("keeps its id and gets another context where it is put into another function", () => {
    for (const seed of seeds) {
      const choices = seeded(seed);
      const lines = program(choices);
      const isInside = choices.chance(0.5);
      const heads = lines.flatMap((line, at) => (line.startsWith(isInside ? "    if " : "def ") ? [at] : []));
      const places = heads.map((at) => at + 1 + choices.below(2));
      const line = `${isInside ? "        " : "    "}audit_${choices.below(9)}(y)\n`;
      const found = places.map((place) => seals(lines.join(""), inserted(lines, place, [line])));
      assert.equal(new Set(found.flatMap(({ ids }) => ids)).size, 1, `seed ${seed}`);
      assert.equal(new Set(found.flatMap(({ contexts }) => contexts)).size, places.length, `seed ${seed}`);
    }
  });

  it("gets another context where what encloses it is indented otherwise, or only what stands beside it", () => {
    for (const seed of seeds) {
      const choices = seeded(seed);
      const lines = program(choices);
      const head = choices.one(lines.flatMap((line, at) => (line.startsWith("    if ") ? [at] : []))) ?? 0;
      const length = lines.slice(head + 1).findIndex((line) => !line.startsWith("        "));
      const place = head + 2 + choices.below(length < 0 ? lines.length - head - 2 : length - 1);
      const unit = ["        audit(y)\n"];
      const usual = seals(lines.join(""), inserted(lines, place, unit));
      const shift = (from: number, to: number): string[] =>
        lines.map((line, at) => (at >= from && at < to ? (choices.chance(0.5) ? `  ${line}` : line.slice(2)) : line));
      for (const other of [shift(head, head + 1), shift(place - 1, place), shift(place, place + 1)]) {
        if (other.join("") === lines.join("")) continue;
        const found = seals(other.join(""), inserted(other, place, unit));
        assert.deepEqual(found.ids, usual.ids, `seed ${seed}`);
        assert.notDeepEqual(found.contexts, usual.contexts, `seed ${seed}`);
      }
    }
  });

  it("adds up to the same digest before and after a rebase or a merge that leaves the lines of the change as they were", () => {
    let compared = 0;
    for (const seed of seeds) {
      for (const { act, isClean, before, after } of randomHistory(seed, { length: 10, areLinesMarked: true })) {
        if (!isClean || before.base === after.base || delta(before) !== delta(after)) continue;
        const [one, two] = [before, after].map((ends) => changeDigest(unitsOf(ends), digest));
        assert.equal(one, two, `seed ${seed}, ${act}`);
        compared += 1;
      }
    }
    assert.ok(compared >= sequences / 20, `only ${compared} were compared`);
  });

  it("adds up to another digest wherever the lines of the change are others", () => {
    let compared = 0;
    for (const seed of seeds) {
      for (const { act, before, after } of randomHistory(seed, { length: 6, areLinesMarked: true })) {
        const changes = [changeBetween(before), changeBetween(after)];
        // The lines of a renamed file are compared with those of another name.
        if (delta(before) === delta(after) || changes.some(({ files }) => files.some(({ oldPath }) => oldPath !== undefined))) continue;
        const [one, two] = changes.map(({ files }) =>
          changeDigest(
            files.flatMap(({ units }) => units),
            digest,
          ),
        );
        assert.notEqual(one, two, `seed ${seed}, ${act}`);
        compared += 1;
      }
    }
    assert.ok(compared >= sequences, `only ${compared} were compared`);
  });
});

function unitsOf(ends: Ends): Unit[] {
  return changeBetween(ends).files.flatMap(({ units }) => units);
}

/** Places between lines that did not change, four lines away from each hunk. */
function quietPlaces({ hunks }: FileChange, length: number): { before: number; after: number }[] {
  const places: { before: number; after: number }[] = [];
  let [before, after] = [0, 0];
  const end = { removed: { start: length, end: length }, added: { start: 0, end: 0 } };
  for (const hunk of [...hunks, end]) {
    const { removed, added } = hunk;
    const least = before === 0 && after === 0 ? 0 : 4;
    const most = removed.start - before - (hunk === end ? 1 : 4);
    for (let at = least; at <= most; at++) places.push({ before: before + at, after: after + at });
    before = removed.end;
    after = added.end;
  }
  return places;
}
