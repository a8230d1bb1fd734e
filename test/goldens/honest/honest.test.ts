import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countsInAudit } from "../../../extension/core/base/verdict.ts";
import { exampleKind } from "../../../extension/core/rules/example.ts";
import { root } from "../../../scripts/root.mjs";
import { type ShippedRules, shippedRules } from "../../rules/shipped-rules.ts";

interface Snippet {
  readonly file: string;
  readonly title: string;
  readonly language: string;
  readonly text: string;
}

const folder = join(root, "test/goldens/honest/snippets");

/** Each file holds several, opened by a comment `honest: title`; its ending says in what language, as that of an example of a rule. */
function snippetsOf(file: string): Snippet[] {
  const kind = exampleKind(`examples.${file.slice(file.indexOf(".") + 1)}`);
  assert.ok(kind, `${file}: this ending is none of an example`);
  const opening = `${kind.comment} honest: `;
  const parts = readFileSync(join(folder, file), "utf8").split(new RegExp(`^${opening}`, "m"));
  assert.equal(parts[0], "", `${file} begins with "${opening}…"`);
  return parts.slice(1).map((part) => {
    const end = part.indexOf("\n");
    return { file, title: part.slice(0, end), language: kind.language, text: part.slice(end + 1) };
  });
}

const snippets = readdirSync(folder).sort().flatMap(snippetsOf);

describe("honest work", () => {
  let shipped: ShippedRules;
  before(async () => {
    shipped = await shippedRules();
  });

  it("is at least 150 snippets, each with a title of its own and something to read", () => {
    assert.ok(snippets.length >= 150, `${snippets.length}`);
    const names = snippets.map(({ file, title }) => `${file}: ${title}`);
    assert.equal(new Set(names).size, names.length);
    for (const { file, title, text } of snippets) assert.ok(text.trim().length > 10, `${file}: ${title}`);
  });

  for (const { file, title, language, text } of snippets) {
    it(`stays silent: ${title} (${file})`, () => {
      const { findings, problems } = shipped.analyse(language, text);
      assert.deepEqual(
        findings.filter(countsInAudit).map(({ rule, severity, range }) => `${severity} ${rule}: ${text.split("\n")[range.start.line]}`),
        [],
      );
      assert.deepEqual(
        problems.filter(({ weight }) => weight === "blocking").map(({ code, message }) => `${code}: ${message}`),
        [],
      );
    });
  }
}).timeout(60_000);
