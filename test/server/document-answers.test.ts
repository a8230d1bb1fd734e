import assert from "node:assert/strict";
import { type CodeActionParams, type Diagnostic, type Hover, MarkupContent } from "vscode-languageserver";
import type { Finding } from "../../extension/core/base/finding.ts";
import { range } from "../../extension/core/base/range.ts";
import { findingDiagnostic } from "../../extension/server/diagnostic.ts";
import { codeActions, hover } from "../../extension/server/document-answers.ts";
import type { DocumentState } from "../../extension/server/live-diagnostics.ts";
import { finding } from "./finding.ts";

const whole = range(0, 0, 0, 40);
const tunnel = finding({ rule: "command/reverse-ssh-tunnel", range: whole });
const hidden = finding({ rule: "command/escaped-name", range: whole, severity: "low" });
const host = finding({ rule: "command/raw-address", range: range(0, 30, 0, 40), severity: "medium" });

describe("the quick fixes of a place", () => {
  const titles = (...found: readonly Finding[]): string[] => actions(found).map(({ title }) => title);

  it("name the rule where there is one finding, or two, the most specific first", () => {
    assert.deepEqual(titles(tunnel), ["Ignore command/reverse-ssh-tunnel here, with a reason…", "Explain command/reverse-ssh-tunnel"]);
    assert.deepEqual(titles(tunnel, host), [
      "Ignore command/raw-address here, with a reason…",
      "Explain command/raw-address",
      "Ignore command/reverse-ssh-tunnel here, with a reason…",
      "Explain command/reverse-ssh-tunnel",
    ]);
  });

  it("are four rows however many findings share it, and no finding is out of reach", () => {
    const found = actions([
      tunnel,
      hidden,
      host,
      finding({ rule: "command/b", range: whole }),
      finding({ rule: "command/c", range: whole }),
    ]);
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        "Ignore command/raw-address here, with a reason…",
        "Explain command/raw-address",
        "Ignore one of 4 other findings here…",
        "Explain one of 4 other findings here…",
      ],
    );
    const rules = ["command/reverse-ssh-tunnel", "command/b", "command/c", "command/escaped-name"];
    assert.deepEqual(found[3]?.command?.arguments, [rules]);
    assert.deepEqual(found[2]?.command?.arguments, [rules.map((rule) => ({ uri: "file:///a.sh", rule, range: whole }))]);
    assert.equal(found[2]?.diagnostics?.length, 4);
  });

  it("say nothing twice where a rule found several things in the line", () => {
    assert.deepEqual(titles(tunnel, { ...tunnel, range: range(0, 0, 0, 60) }), titles(tunnel));
  });

  it("are for what is underlined by Countersign at that very place", () => {
    const [diagnostic] = asked([tunnel]).context.diagnostics;
    assert.ok(diagnostic);
    const fixes = (parts: Partial<Diagnostic>) =>
      codeActions(stateOf([tunnel]), { ...asked([]), context: { diagnostics: [{ ...diagnostic, ...parts }] } });
    assert.equal(fixes({}).length, 2);
    assert.deepEqual(fixes({ source: "another" }), []);
    assert.deepEqual(fixes({ code: "command/another" }), []);
    assert.deepEqual(fixes({ range: range(0, 0, 0, 7) }), []);
    assert.deepEqual(fixes({ range: range(0, 1, 0, 40) }), []);
  });

  it("ignore nothing where no comment can be written, or the change itself asks for silence already", () => {
    assert.deepEqual(
      actions([tunnel], "json").map(({ title }) => title),
      ["Explain command/reverse-ssh-tunnel"],
    );
    const told = codeActions(stateOf([], "bash", [tunnel]), asked([tunnel]));
    assert.deepEqual(
      told.map(({ title }) => title),
      ["Explain command/reverse-ssh-tunnel"],
    );
  });
});

describe("the hover of a place", () => {
  it("is about the most specific finding, and names the others once", async () => {
    const told = await hover(stateOf([tunnel, hidden, hidden, host]), { line: 0, character: 35 }, async () => undefined);
    assert.deepEqual(told?.range, host.range);
    const lines = markdown(told).split("\n");
    assert.equal(lines[0], "**command/raw-address** — medium severity, high confidence");
    assert.deepEqual(
      lines.filter((line) => line.startsWith("- ")),
      ["- **command/reverse-ssh-tunnel** — high severity, high confidence", "- **command/escaped-name** — low severity, high confidence"],
    );
  });

  it("speaks of no others where there are none, and of nothing where there is nothing", async () => {
    const told = await hover(stateOf([tunnel, host]), { line: 0, character: 3 }, async () => undefined);
    assert.doesNotMatch(markdown(told), /Here as well/);
    assert.equal(await hover(stateOf([tunnel]), { line: 1, character: 0 }, async () => undefined), null);
  });
});

function actions(found: readonly Finding[], language = "bash"): ReturnType<typeof codeActions> {
  return codeActions(stateOf(found, language), asked(found));
}

function asked(found: readonly Finding[]): CodeActionParams {
  const diagnostics = found.map((one) => findingDiagnostic(one, () => "file:///a.sh"));
  return { textDocument: { uri: "file:///a.sh" }, range: whole, context: { diagnostics } };
}

function stateOf(shown: readonly Finding[], language = "bash", ignored: readonly Finding[] = []): DocumentState {
  const ignoredInChange = ignored.map((one) => ({ finding: one, reason: "mine", path: "a.sh", range: whole, isNew: true }));
  return {
    document: { uri: "file:///a.sh", path: "a.sh", language, version: 1, text: "" },
    result: { path: "a.sh", language, coverage: "full", findings: shown, problems: [] },
    judged: { shown, ignoredInChange, hidden: 0, verdict: "attention", problems: [] },
  };
}

function markdown(told: Hover | null): string {
  return told !== null && MarkupContent.is(told.contents) ? told.contents.value : "";
}
