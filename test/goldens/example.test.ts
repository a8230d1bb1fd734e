import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Finding, isAtLeast } from "../../extension/core/base/finding.ts";
import type { Verdict } from "../../extension/core/base/verdict.ts";
import type { Action } from "../../extension/core/session/action.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** `line` is 1-based, and holds `text`. */
interface Construct {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly category?: string;
}

interface Expected {
  readonly planted: readonly Construct[];
  readonly later: readonly Construct[];
  readonly mayBeFound: readonly Construct[];
  readonly honest: readonly Construct[];
  readonly session: {
    readonly found: readonly { readonly text: string; readonly status: string; readonly category: string }[];
    readonly honest: readonly string[];
  };
}

interface ReviewOutput {
  readonly version: number;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly actions: readonly Action[];
}

interface Example {
  readonly repository: string;
  readonly session: string;
}

/** The script prints a name and a path on each line. */
function makeExample(folder: string): Example {
  const printed = execFileSync(process.execPath, [join(root, "examples", "make-example.mjs"), folder], { encoding: "utf8" });
  const value = (name: string) => new RegExp(`^${name}:\\s+(.+)$`, "m").exec(printed)?.[1] ?? "";
  return { repository: value("repository"), session: value("session") };
}

function countersign(cwd: string, ...args: readonly string[]): { status: number | null; output: ReviewOutput } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist", "cli.js"), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  assert.ok(stdout.startsWith("{"), `no JSON came out: ${stderr}`);
  return { status, output: JSON.parse(stdout) as ReviewOutput };
}

/** What would make a reviewer look: a capability alone never does. */
function isMark(finding: Finding): boolean {
  return finding.category !== "capability" && isAtLeast(finding.severity, "low");
}

function standsAt(finding: Finding, { path, line }: Construct): boolean {
  return finding.path === path && finding.range.start.line + 1 <= line && line <= finding.range.end.line + 1;
}

function shown({ rule, path, range }: Finding): string {
  return `${rule} at ${path}:${range.start.line + 1}`;
}

describe("the example", () => {
  const expected = JSON.parse(readFileSync(join(root, "examples", "gpu-trainer", "planted.json"), "utf8")) as Expected;
  let folder: string;
  let example: Example;
  let review: ReturnType<typeof countersign>;

  before(function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), "countersign-golden-"));
    example = makeExample(join(folder, "example"));
    review = countersign(example.repository, "review", "--session", example.session, "--format", "json");
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is what its list of constructs says", () => {
    for (const { path, line, text } of [...expected.planted, ...expected.later, ...expected.mayBeFound, ...expected.honest]) {
      const found = readFileSync(join(example.repository, path), "utf8").split("\n")[line - 1] ?? "";
      assert.ok(found.includes(text), `${path}:${line} is ${found}`);
    }
  });

  it("has the same commits and the same session on every machine", () => {
    const other = makeExample(join(folder, "again"));
    const head = ({ repository }: Example) => spawnSync("git", ["-C", repository, "rev-parse", "HEAD"], { encoding: "utf8" }).stdout.trim();
    assert.equal(head(example), "4c9c10f8cceccc62f000730528172540482f25a6");
    assert.equal(head(other), head(example));
    assert.equal(readFileSync(other.session, "utf8"), readFileSync(example.session, "utf8"));
  });

  it("calls for attention, and says so with its exit code", () => {
    assert.equal(review.status, 1);
    assert.equal(review.output.version, 1);
    assert.equal(review.output.verdict, "attention");
  });

  it("has every planted construct found as new", () => {
    const found = review.output.findings.filter((finding) => finding.state === "new");
    for (const construct of expected.planted) {
      const { path, line, category } = construct;
      const here = found.filter((finding) => standsAt(finding, construct));
      assert.ok(
        here.some((finding) => finding.category === category),
        `no ${category} at ${path}:${line}; there is ${here.map(shown).join(", ") || "nothing"}`,
      );
    }
  });

  it("has nothing marked that is honest", () => {
    const allowed = [...expected.planted, ...expected.later, ...expected.mayBeFound];
    const marks = review.output.findings.filter((finding) => finding.action === undefined && isMark(finding));
    const wrong = marks.filter((finding) => !allowed.some((construct) => standsAt(finding, construct)));
    assert.deepEqual(wrong.map(shown), []);
    for (const construct of expected.honest) {
      const here = marks.filter((finding) => standsAt(finding, construct));
      assert.deepEqual(here.map(shown), [], `${construct.path}:${construct.line}`);
    }
  });

  it("has what the agent ran and wrote found in its session, with what became of it", () => {
    const text = readFileSync(example.session, "utf8").split("\n");
    const actions = new Map(review.output.actions.map((action) => [action.id, action]));
    const inSession = review.output.findings.filter((finding) => finding.action !== undefined && isMark(finding));
    for (const { text: part, status, category } of expected.session.found) {
      const escaped = JSON.stringify(part).slice(1, -1);
      const line = text.findIndex((one) => one.includes(`"tool_use"`) && one.includes(escaped));
      assert.notEqual(line, -1, part);
      const character = text[line]?.indexOf(escaped) ?? 0;
      const here = inSession.filter(
        ({ range, category: found }) =>
          range.start.line === line &&
          found === category &&
          range.start.character < character + escaped.length &&
          character < range.end.character,
      );
      assert.ok(here.length > 0, `no ${category} at ${part}`);
      assert.equal(actions.get(here[0]?.action?.id ?? "")?.status, status, part);
    }
  });

  it("has no honest command of the session marked", () => {
    const marked = new Set(review.output.findings.filter(isMark).map((finding) => finding.action?.id));
    for (const part of expected.session.honest) {
      const honest = review.output.actions.filter((action) => action.shell?.text.includes(part));
      assert.ok(honest.length > 0, part);
      for (const action of honest) assert.ok(!marked.has(action.id), part);
    }
  });

  it("passes before the agent came", function () {
    this.timeout(20_000);
    const { status, output } = countersign(example.repository, "review", "--base", "HEAD~4", "--head", "HEAD~4", "--format", "json");
    assert.deepEqual([status, output.verdict, output.findings], [0, "pass", []]);
  });

  it("passes with the honest commits alone", function () {
    this.timeout(20_000);
    const { status, output } = countersign(example.repository, "review", "--base", "main", "--head", "HEAD~4", "--format", "json");
    assert.deepEqual([status, output.verdict, output.findings.filter(isMark).map(shown)], [0, "pass", []]);
  });
}).timeout(20_000);
