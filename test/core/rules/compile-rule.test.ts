import assert from "node:assert/strict";
import fc from "fast-check";
import { compileRule, type RuleFolder } from "../../../extension/core/rules/compile-rule.ts";
import { printedProblem } from "../../../extension/core/rules/text-place.ts";
import { compiledCatalogue, doc, folder, problemsOf, ruleContext } from "./handmade.ts";

const context = ruleContext;
const sound = '((command name: (_) @name) @finding (#eq? @name "ssh") (#option? @finding "-R"))';
const withText = (text: string): RuleFolder => ({
  id: "command/some-rule",
  path: "r",
  files: { "rule.md": text, "rule.scm": `; A.\n${sound}` },
});
const headProblem = (head: Record<string, string>): string => problemsOf(folder(sound, head)).join(" / ");
const queryProblem = (query: string, id?: string): string => problemsOf(folder(query, {}, id)).join(" / ");
const on = (predicates: string): string => `((command name: (_) @name) @finding ${predicates})`;

describe("compiling a rule folder", () => {
  it("gives front matter, sections and patterns as plain data", () => {
    const head = {
      attack: "[T1572, T1021.004]",
      owasp: "[ASI02]",
      cwe: "[CWE-78]",
      dialects: "[powershell, posix]",
      formerly: "[command/older]",
      concept: "tunnel",
    };
    const [rule] = compiledCatalogue(folder(sound, head)).rules;
    assert.deepEqual(rule, {
      id: "command/some-rule",
      language: "command",
      title: "Does a thing",
      category: "tunnel",
      severity: "high",
      confidence: "high",
      message: "does a thing",
      since: "0.1.0",
      labels: { attack: ["T1572", "T1021.004"], owasp: ["ASI02"], cwe: ["CWE-78"] },
      dialects: ["posix", "powershell"],
      concept: "tunnel",
      formerly: ["command/older"],
      doc: { finds: "A.", matters: "B.", remedy: "C.", fine: "D." },
      patterns: [
        {
          shape: "command",
          names: [["ssh"]],
          finding: { stage: 0, part: "command" },
          predicates: [{ kind: "option", not: false, stage: 0, spells: ["-R"] }],
        },
      ],
    });
  });

  it("wants each field, of its form, and no other", () => {
    assert.match(headProblem({ category: "tunel" }), /rule\.md:3:1: category: "tunel" is none of tunnel, miner/);
    assert.match(headProblem({ attack: "[T15]" }), /:8:1: attack: "T15" is not of the form T1572/);
    assert.match(headProblem({ tags: "[a]" }), /:8:1: tags: there is no such key/);
    assert.match(headProblem({ since: "soon" }), /:7:1: since/);
    assert.match(headProblem({ message: '"a\\nb"' }), /:6:1: message: one line/);
    assert.match(headProblem({ message: "{name} runs" }), /:6:/);
    assert.match(headProblem({ category: "capability" }), /capability: a rule of this category says which/);
    assert.match(headProblem({ title: "&a x" }), /title: is text/);
    assert.match(headProblem({ attack: "[T1572, T1572]" }), /occurs twice/);
    assert.match(headProblem({ attack: "[]" }), /leave it out/);
    assert.match(headProblem({ severity: "[high]" }), /one value/);
    assert.match(problemsOf(withText(`---\ntitle: a\ntitle: b\n---\n${doc}`)).join(), /r\/rule\.md:3:1: .*unique/);
    assert.match(problemsOf(withText(`---\ntitle: a\n---\n${doc}`)).join(), /message: is missing/);
    assert.match(problemsOf(withText("# Title\n")).join(), /first line is "---"/);
    assert.match(problemsOf(withText("---\ntitle: a\n")).join(), /not closed/);
    assert.match(problemsOf(withText(`---\n${"[".repeat(5000)}\n---\n${doc}`)).join(), /front matter/);
  });

  it("wants the four sections, in order, with something in them", () => {
    const sections = (text: string): string =>
      problemsOf({
        ...withText(""),
        files: { ...folder(sound).files, "rule.md": (folder(sound).files["rule.md"] ?? "").replace(doc, text) },
      }).join(" / ");
    assert.equal(sections(doc), "");
    assert.match(sections(doc.replace("## What to do\n\nC.\n\n", "")), /"## What to do" is missing/);
    assert.match(sections(doc.replace("B.", "")), /rule\.md:14:1: The section "Why it matters" is empty/);
    assert.match(sections(doc.replace("Why it matters", "Why")), /no section "Why"/);
    assert.match(sections(`Hello.\n${doc}`), /before the first section/);
    assert.equal(sections(doc.replace("C.", "```sh\n# a comment\n## another\n```")), "");
    assert.match(
      sections(doc.replace("What it finds", "x").replace("Why it matters", "What it finds").replace("## x", "## Why it matters")),
      /sections come in this order/,
    );
    assert.match(sections(doc.replace("C.", "```sh")), /fence/);
  });

  it("wants a query that begins with a comment and marks what it finds", () => {
    const query = (text: string): string =>
      problemsOf({ ...folder(sound), files: { ...folder(sound).files, "rule.scm": text } }).join(" / ");
    assert.match(query(sound), /rule\.scm:1:1: The first line is a comment/);
    assert.match(query("; A.\n"), /no pattern/);
    assert.match(query('; A.\n(command name: (_) @name (#eq? @name "ssh"))'), /rule\.scm:2:1: .*@finding/);
    assert.match(query("; A.\n(command"), /rule\.scm:2:1: This "\(" is never closed/);
  });

  it("takes the two shapes for commands and no other", () => {
    for (const shape of [
      "(command) @finding",
      "((command name: (_)) @finding)",
      "(pipeline . (command) . (command) @finding .)",
      "(pipeline . (command) . (command) .) @finding",
    ])
      assert.equal(queryProblem(shape), "", shape);
    for (const shape of [
      "(word) @finding",
      "(command name: (command_name) @n) @finding",
      "(command argument: (_) @a) @finding",
      "(command (_) @a) @finding",
      "(pipeline (command) @finding (command))",
      "(pipeline . (command) @finding . (command))",
      "(pipeline . (command) . (command) . (command) @finding .)",
      "[(command) (pipeline)] @finding",
      "(command)* @finding",
      "((command) @finding (command))",
    ]) {
      assert.match(queryProblem(shape), /A pattern about commands is/, shape);
    }
    assert.match(queryProblem("(pipeline . (command) @finding . (command) @finding .)"), /captured twice/);
  });

  it("knows each predicate, its captures and its arguments", () => {
    for (const [predicate, complaint] of [
      ['(#contains? @finding "x")', /no predicate #contains\?/],
      ['(#not-word? @finding "x")', /no predicate #not-word\?/],
      ['(#calls? @finding "x")', /no predicate #calls\?/],
      ['(#set! @finding "x")', /no predicate #set!/],
      ['(#eq? "ssh" @name)', /begins with a capture/],
      ["(#eq? @name)", /takes 1 more argument /],
      ['(#eq? @name "a" "b")', /takes 1 more argument /],
      ['(#eq? @finding "ssh")', /capture of a name/],
      ["(#eq? @name @finding)", /not the capture of a name/],
      ['(#word? @name "x")', /capture of a command/],
      ['(#eq? @other "ssh")', /no @other/],
      ['(#match? @name "(a+)+")', /repeated group/],
      ['(#in-list? @name "nope")', /no list "nope"/],
      ['(#in-list? @name "list:pools")', /stands alone/],
      ['(#word? @finding "list:nope")', /no list "nope"/],
      ['(#operand? @finding "first" "x")', /place of an operand/],
      ['(#within? @finding "cellar")', /no place. There are loop/],
      ['(#unknown? @finding "sub")', /no part/],
      ['(#any-of? @name "a" "a")', /twice/],
      ["(#option? @finding @name)", /string in double quotes/],
    ] as const) {
      assert.match(queryProblem(on(predicate)), complaint, predicate);
    }
    assert.equal(
      queryProblem(
        on(
          '(#in-list? @name "shells") (#not-in-list? @name "pools") (#not-match? @name "^a") (#via? @finding "sudo") (#through? @finding "gzip") (#unknown? @finding "option")',
        ),
      ),
      "",
    );
  });

  it("refuses options and subcommands where no table says what they are", () => {
    assert.match(queryProblem(on('(#option? @finding "-R")')), /rule\.scm:2:\d+: .*needs the program/);
    assert.match(queryProblem(on('(#match? @name "ssh") (#option? @finding "-R")')), /needs the program/);
    assert.match(queryProblem(on('(#not-eq? @name "ssh") (#option? @finding "-R")')), /needs the program/);
    assert.match(queryProblem(on('(#eq? @name "ngrok") (#sub? @finding "tcp")')), /no option table for ngrok/);
    assert.match(queryProblem(on('(#eq? @name "ssh") (#option? @finding "-Q")')), /No option table of ssh knows -Q/);
    assert.match(queryProblem(on('(#eq? @name "git") (#sub? @finding "pull")')), /prints the subcommand "pull"/);
    assert.match(queryProblem(on('(#eq? @name "ssh") (#any-of? @name "git" "curl")')), /allow no name at all/);
    assert.match(queryProblem(on('(#eq? @name "slogin")')), /"slogin" is printed as "ssh"/);
    assert.equal(queryProblem(on('(#any-of? @name "git" "ssh") (#option? @finding "--no-verify")')), "");
    assert.match(
      queryProblem('((pipeline . (command name: (_) @a) @x . (command name: (_) @b) @finding .) (#eq? @b "ssh") (#option? @x "-R"))'),
      /needs the program/,
    );
  });

  it("checks the placeholders of the message against the query", () => {
    const message = (text: string, query = sound): string => problemsOf(folder(query, { message: `'${text}'` })).join();
    assert.equal(message("{name} {sub} {operand:0} {operand:-1} {option:-R}"), "");
    assert.match(message("{from}"), /rule\.md:6:1: message: {from}: is known in pipelines only/);
    assert.match(message("{who}"), /there is \{name\}/);
    assert.match(message("{name"), /brace/);
    assert.equal(message("{from} {to}", "(pipeline . (command) . (command) @finding .)"), "");
  });

  it("takes a rule with a check instead of a query", () => {
    const { "rule.scm": _, ...files } = folder("", { check: "test-deleted", category: "test-tampering" }, "any/test-deleted").files;
    const compiled = compileRule({ id: "any/test-deleted", path: "r", files }, context);
    assert.deepEqual(compiled.problems, []);
    assert.equal(compiled.rule?.check, "test-deleted");
    assert.deepEqual(compiled.rule?.patterns, []);
    assert.match(problemsOf(folder(sound, { check: "test-deleted" })).join(), /then it has no query/);
    const other = folder("", { check: "tests-deleted", message: "'{name} {1}'" }, "any/x").files["rule.md"] ?? "";
    assert.match(
      problemsOf({ id: "any/x", path: "r", files: { "rule.md": other } }).join(),
      /rule\.md:\d+:1: check: there is no check tests-deleted.*\{1\}: a check gives its words plain names/s,
    );
    assert.match(problemsOf({ id: "any/x", path: "r", files: {} }).join(), /rule\.md.*missing.*rule\.scm.*missing/s);
  });

  it("refuses files that no rule has, and examples that cannot be read", () => {
    const more = (files: Record<string, string>): string =>
      problemsOf({ ...folder(sound), files: { ...folder(sound).files, ...files } }).join();
    assert.match(more({ "notes.txt": "x" }), /no such file/);
    assert.match(more({ "examples.sh": "ssh -R\n" }), /examples\.sh:1:1: This line belongs to no case/);
    assert.match(more({ "examples.exe": "" }), /no such file/);
  });

  it("compiles patterns for trees to one structure, with captures by number", () => {
    const first = compiledCatalogue(folder('((call function: (_) @callee) @finding (#calls? @callee "os.system"))', {}, "javascript/a"))
      .rules[0];
    const second = compiledCatalogue(
      folder('( (call function:(_) @f)@finding\n (#any-of? @f "x" "y") (#value? @f "list:pools"))', {}, "javascript/b"),
    ).rules[0];
    assert.ok(first?.patterns[0]?.shape === "tree" && second?.patterns[0]?.shape === "tree");
    assert.equal(first.patterns[0].query, "((call function: (_) @c0) @c1)");
    assert.equal(second.patterns[0].query, first.patterns[0].query);
    assert.deepEqual(second.patterns[0].captures, ["f", "finding"]);
    assert.equal(second.patterns[0].finding, 1);
  });

  it("refuses trees' patterns that mark nothing in some branch, or can run for ever", () => {
    const tree = (query: string): string => queryProblem(query, "javascript/a");
    assert.match(tree("[(a) @finding (b)]"), /whatever branch/);
    assert.match(tree("((a)? @finding (b))"), /whatever branch/);
    assert.equal(tree("[(a) @finding (b (c) @finding)]"), "");
    assert.match(tree("(a (_) (_) (_)) @finding"), /wildcards side by side/);
    assert.equal(tree("(a . (_) . (_) . (_)) @finding"), "");
    assert.match(tree("((a (b)*)+ @finding)"), /repetition inside/);
    assert.match(tree('((a) @finding (#option? @finding "-R"))'), /no predicate #option\?/);
    assert.match(tree('((a) @finding (#calls? @x "y"))'), /no @x/);
  });

  it("never throws, whatever the files hold", () => {
    const base = folder(sound).files["rule.md"] ?? "";
    const cut = fc.tuple(
      fc.nat(base.length),
      fc.nat(8),
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 8 }),
        fc.constantFrom("- ", "[", "{", "&a ", "*a", "!!x ", "? ", "|", ">", "---", "\n", ": ", "#", "```"),
      ),
    );
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 4 }), (cuts) => {
        let text = base;
        for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length);
        const compiled = compileRule({ ...withText(text), files: { "rule.md": text, "rule.scm": `; A.\n${sound}` } }, context);
        return (
          (compiled.rule === undefined) === compiled.problems.length > 0 &&
          compiled.problems.map(printedProblem).every((line) => line.startsWith("r/rule.md:"))
        );
      }),
      { seed: 20261121, numRuns: 600 },
    );
  });
});
