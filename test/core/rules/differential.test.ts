import assert from "node:assert/strict";
import fc from "fast-check";
import { type Catalogue, openCatalogue } from "../../../extension/core/rules/catalogue.ts";
import { exampleKind, readExamples } from "../../../extension/core/rules/example.ts";
import { matchProgram } from "../../../extension/core/rules/match-program.ts";
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import { printProgram } from "../../../extension/core/shell/print.ts";
import { type Command, type Program, places } from "../../../extension/core/shell/program.ts";
import { tableIndex } from "../../../extension/core/shell/table-index.ts";
import { hole } from "../../../extension/core/shell/value.ts";
import { compileGrammars, readGrammars } from "../../../scripts/compile-catalogue.ts";
import { catalogueOf, command, effect, folder, line, lists, printer, problemsOf, program, tables } from "./handmade.ts";
import { placed, type TreeEvaluation, treeEvaluation, type WrittenRule } from "./tree-evaluation.ts";

/** What the engine finds on the model, in the words of the tree evaluation, which knows nothing of objects: one match for all of them. */
function modelEvaluation(catalogue: Catalogue, subject: Program): string[] {
  const found = matchProgram(catalogue, subject, printer, "everything").map(
    (match) => `${match.rule}@${match.span.start}${match.confidence === catalogue.rule(match.rule)?.confidence ? "" : "?"}`,
  );
  return [...new Set(found)].sort();
}

const values = [
  "u@h",
  "http://a.pool.example/x",
  "xmr.example",
  "~/.ssh/id_rsa",
  "/etc/shadow",
  ".env",
  "9:localhost:22",
  "it's",
  "two words",
  'q"$`\\',
  "line\nbreak",
  "\u{1F600}",
  "",
  "*",
  "-R",
  "--",
  "a=b",
  hole("HOST"),
  `${hole("A")}b`,
  `http://${hole()}.pool.example`,
  `~/.ssh/${hole("KEY")}`,
  `"${hole("Q")}$x`,
];
const value = fc.constantFrom(...values);
const printable = value.filter((text) => text !== "--");
const option = fc.oneof(
  fc.constantFrom("-R", "-N", "-n", "-f", "-m", "-d", "-s", "-c", "-x"),
  fc.tuple(fc.constantFrom("-R", "-m", "-d", "-c"), value).map(([spell, text]) => `${spell}=${text}`),
);

const plain: fc.Arbitrary<Command> = fc
  .record({
    name: fc.constantFrom("ssh", "autossh", "git", "curl", "sh", "nc", "/tmp/x", "if", "[", hole("CMD"), `x${hole()}`),
    options: fc.array(option, { maxLength: 3 }),
    operands: fc.array(printable, { maxLength: 3 }),
    sub: fc.constantFrom<readonly string[]>([], ["commit"], ["push"], ["remote"], ["remote", "add"]),
    via: fc.subarray(["sudo", "sh -c", "xargs"]),
    places: fc.subarray([...places]),
    dialect: fc.constantFrom("posix", "cmd" as const),
  })
  .map(({ name, options, operands, sub, ...other }) => {
    const known = tables.some((table) => table.names?.[0] === name);
    const words = known ? [...options, ...(operands.length > 0 ? ["--", ...operands] : [])] : ["--", ...operands];
    return command(name, words, { ...other, sub: name === "git" ? sub : [] });
  });

const derived: fc.Arbitrary<Command> = fc
  .record({ name: fc.constantFrom(":read", ":send", ":fetch", ":run"), word: printable, through: fc.subarray(["gzip", "base64"]) })
  .map(({ name, word, through }) => effect(name, [word], { through }));

const randomProgram: fc.Arbitrary<Program> = fc
  .array(fc.oneof(fc.array(plain, { minLength: 1, maxLength: 3 }), fc.tuple(derived, derived), fc.tuple(derived)), { maxLength: 5 })
  .map((lines) => placed(program(...lines.map((stages) => line(...stages)))));

const quoted = (text: string): string => JSON.stringify(text);
const test = fc.constantFrom(
  "^http",
  "pool\\.example$",
  "a",
  "^$",
  "\\s",
  ".",
  "^[^/]+$",
  "R",
  "list:pools",
  "list:secrets",
  "list:shells",
);
const not = fc.constantFrom("", "not-");
const namePredicate = (capture: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(not, fc.uniqueArray(fc.constantFrom("ssh", "git", "curl", "nc", ":read", ":send"), { minLength: 1, maxLength: 3 }))
      .map(([n, names]) => `(#${n}any-of? ${capture} ${names.map(quoted).join(" ")})`),
    fc.tuple(not, fc.constantFrom("ssh", "curl", ":fetch", "if")).map(([n, name]) => `(#${n}eq? ${capture} ${quoted(name)})`),
    fc.tuple(not, fc.constantFrom("^s", "h$", "^:", "^/tmp/", "^[a-z]+$")).map(([n, regex]) => `(#${n}match? ${capture} ${quoted(regex)})`),
    not.map((n) => `(#${n}in-list? ${capture} "shells")`),
  );
const commandPredicate = (capture: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(not, fc.constantFrom("", ' "0"', ' "1"', ' "-1"'), test)
      .map(([n, at, text]) => `(#${n}operand? ${capture}${at} ${quoted(text)})`),
    test.map((text) => `(#word? ${capture} ${quoted(text)})`),
    fc
      .tuple(not, fc.subarray(["sudo", "sh -c", "xargs"], { minLength: 1 }))
      .map(([n, names]) => `(#${n}via? ${capture} ${names.map(quoted).join(" ")})`),
    fc.constantFrom(...places).map((place) => `(#within? ${capture} ${quoted(place)})`),
    fc.constantFrom("gzip").map((name) => `(#through? ${capture} ${quoted(name)})`),
    fc.constantFrom("name", "operand", "option").map((part) => `(#unknown? ${capture} ${quoted(part)})`),
  );
/** Predicates that need a table, behind the name that has one. */
const tabledPredicate = (name: string, capture: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(not, fc.constantFrom(["ssh", "-R"], ["git", "--no-verify"], ["git", "-n"], ["git", "--force"], ["curl", "--data"]))
      .map(([n, [program = "", spell = ""]]) => `(#eq? ${name} ${quoted(program)}) (#${n}option? ${capture} ${quoted(spell)})`),
    fc
      .tuple(not, fc.constantFrom(["ssh", "-R"], ["git", "--message"], ["curl", "--data"]), test)
      .map(
        ([n, [program = "", spell = ""], text]) =>
          `(#eq? ${name} ${quoted(program)}) (#${n}option-value? ${capture} ${quoted(spell)} ${quoted(text)})`,
      ),
    fc
      .tuple(not, fc.uniqueArray(fc.constantFrom("push", "commit", "remote add"), { minLength: 1 }))
      .map(([n, subs]) => `(#eq? ${name} "git") (#${n}sub? ${capture} ${subs.map(quoted).join(" ")})`),
  );
const stagePredicates = (name: string, capture: string): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(namePredicate(name), commandPredicate(capture), tabledPredicate(name, capture)), { maxLength: 2 })
    .map((predicates) => predicates.join(" "));

const randomQuery: fc.Arbitrary<string> = fc.oneof(
  stagePredicates("@name", "@finding").map((predicates) => `((command name: (_) @name) @finding ${predicates})`),
  commandPredicate("@finding").map((predicate) => `((command) @finding ${predicate})`),
  fc
    .tuple(
      stagePredicates("@from", "@a"),
      stagePredicates("@to", "@b"),
      fc.constantFrom(["@finding", "", ""], ["", "@finding", ""], ["", "", "@finding"]),
      fc.constantFrom("", "(#eq? @from @to)", "(#not-eq? @from @to)"),
    )
    .map(
      ([first, second, [a = "", b = "", all = ""], same]) =>
        `((pipeline . (command name: (_) @from) @a ${a} . (command name: (_) @to) @b ${b} .) ${all} ${first} ${second} ${same})`,
    ),
);

describe("rules on the model and rules on the tree", () => {
  let oracle: TreeEvaluation;
  before(async () => {
    oracle = await treeEvaluation(tables, lists);
  });

  it("match the same commands with the same confidence, for random programs and rules", () => {
    let found = 0;
    const dialects = fc.constantFrom(undefined, "[cmd]");
    fc.assert(
      fc.property(
        fc.array(randomProgram, { minLength: 10, maxLength: 10 }),
        fc.array(fc.tuple(randomQuery, dialects), { minLength: 6, maxLength: 6 }),
        (programs, queries) => {
          const written = queries.map(([query, narrowed], index) => ({
            query,
            narrowed,
            folder: folder(query, narrowed === undefined ? {} : { dialects: narrowed }, `command/r${index}`),
          }));
          // Some ask for options of a program that other predicates rule out: they are no rules.
          const sound = written.filter((rule) => problemsOf(rule.folder).length === 0);
          const catalogue = catalogueOf(...sound.map((rule) => rule.folder));
          const rules: WrittenRule[] = sound.map(({ query, narrowed, folder: { id } }) => ({
            id,
            query,
            ...(narrowed !== undefined && { dialects: ["cmd"] as const }),
          }));
          for (const subject of programs) {
            const expected = oracle.evaluate(rules, subject);
            found += expected.length;
            assert.deepEqual(
              modelEvaluation(catalogue, subject),
              expected,
              `${queries.map(([query]) => query).join("\n")}\n${printProgram(subject).text}`,
            );
          }
        },
      ),
      { seed: 20261121, numRuns: 60 },
    );
    assert.ok(found > 300, `${found} matches`);
  });

  it("match the same commands in every example of the rules of this repository", async () => {
    const { catalogue: compiled } = compileGrammars("grammars");
    const { files } = readGrammars("grammars");
    const catalogue = openCatalogue(compiled);
    const shipped = await treeEvaluation(compiled.options, compiled.lists);
    const rules: WrittenRule[] = compiled.rules
      .filter((rule) => rule.language === "command" && rule.check === undefined)
      .map((rule) => ({
        id: rule.id,
        query: files.get(rule.id.replace("/", "/rules/").concat("/rule.scm")) ?? "",
        ...(rule.dialects && { dialects: rule.dialects }),
      }));
    const context = { tables: tableIndex(compiled.options), dialect: "posix", via: [] } as const;
    let found = 0;
    for (const [path, text] of files) {
      if (!/^command\/rules\/[^/]+\/examples\./.test(path) || exampleKind(path.slice(path.lastIndexOf("/") + 1))?.language !== "bash")
        continue;
      for (const example of readExamples(path, text).examples) {
        const lowered = lowerScript(example.text, context);
        // An expression's options and operands are sorted out by its table; the plain evaluation does not do that again.
        const lines = lowered.lines.filter((line) => line.stages.every((stage) => stage.expression === undefined));
        const subject = placed({ ...lowered, lines });
        const expected = shipped.evaluate(rules, subject);
        found += expected.length;
        assert.deepEqual(modelEvaluation(catalogue, subject), expected, `${path}: ${example.title}\n${printProgram(subject).text}`);
      }
    }
    assert.ok(rules.length > 0 && found > 100, `${found} matches of ${rules.length} rules`);
    // The plain evaluation asks tree-sitter about every rule and command: minutes where the machine has other things to do.
  }).timeout(300_000);
});
