import assert from "node:assert/strict";
import type { Provenance } from "../../../extension/core/change/provenance/provenance.ts";
import type { HistoryLimits } from "../../../extension/node/git/history.ts";
import { changeProvenance } from "../../../extension/node/git/provenance.ts";
import { readChange } from "../../../extension/node/git/read-change.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import {
  digest,
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "./temporary-repository.ts";

const byClaude = "Work\n\nCo-Authored-By: Claude <noreply@anthropic.com>";

interface Found {
  /** Path, first added line from 1, mark and strength of each unit. */
  readonly units: readonly string[];
  readonly evidence: readonly Provenance[];
  readonly codes: readonly string[];
}

async function found(
  repository: TemporaryRepository,
  question: { base?: string; head?: string } = { base: "base" },
  limits: Partial<HistoryLimits> = {},
): Promise<Found> {
  const opened = await openRepository(repository.folder);
  try {
    const change = await readChange(opened, question, { digest });
    const { units, problems } = await changeProvenance(opened, change, { digest, limits });
    return {
      units: [...units].map(([unit, { mark, strength }]) => `${unit.path}:${unit.added.start + 1} ${mark} ${strength}`),
      evidence: [...units.values()],
      codes: problems.map(({ code }) => code),
    };
  } finally {
    opened.dispose();
  }
}

/** A repository whose tag `base` is where the change begins. */
function withBase(content = "one\ntwo\nthree\nfour\nfive\n"): TemporaryRepository {
  const repository = temporaryRepository();
  repository.write("a.txt", content);
  repository.commit();
  repository.git("tag", "base");
  return repository;
}

describe("who wrote the units of a change", () => {
  after(removeTemporaryRepositories);

  it("follows each line to its commit, so that one commit's trailer says nothing about another's lines", async () => {
    const repository = withBase();
    repository.write("a.txt", "ONE\ntwo\nthree\nfour\nfive\n");
    repository.commit(byClaude);
    repository.write("a.txt", "ONE\ntwo\nthree\nfour\nFIVE\n");
    repository.write("b.txt", "b\n");
    repository.commit("By hand");
    const { units, codes } = await found(repository);
    assert.deepEqual(units, ["a.txt:1 agent weak", "a.txt:5 unknown none", "b.txt:1 unknown none"]);
    assert.deepEqual(codes, []);
  });

  it("gives a deletion to the commit that made it", async () => {
    const repository = withBase();
    repository.write("a.txt", "one\nthree\nfour\nfive\n");
    repository.commit(byClaude);
    repository.write("a.txt", "one\nthree\nfive\n");
    repository.commit("By hand");
    assert.deepEqual((await found(repository)).units, ["a.txt:2 agent weak", "a.txt:3 unknown none"]);
  });

  it("follows lines over a rename and through a merge", async () => {
    const repository = withBase("1\n2\n3\n4\n5\n6\n7\n8\n");
    repository.git("switch", "-q", "-c", "side");
    repository.write("a.txt", "1\n2\n3\n4\n5\n6\n7\nEIGHT\n");
    repository.commit(byClaude);
    repository.git("switch", "-q", "main");
    repository.write("a.txt", "ONE\n2\n3\n4\n5\n6\n7\n8\n");
    repository.commit("By hand");
    repository.git("merge", "-q", "--no-edit", "side");
    repository.git("mv", "a.txt", "c.txt");
    repository.commit("Rename by hand");
    const { units } = await found(repository);
    assert.deepEqual(units.slice(-2), ["c.txt:1 unknown none", "c.txt:8 agent weak"]);
  });

  it("says nothing of what is not committed yet", async () => {
    const repository = withBase();
    repository.write("a.txt", "ONE\ntwo\nthree\nfour\nfive\n");
    repository.commit(byClaude);
    repository.write("a.txt", "ONE\ntwo\nthree\nfour\nFIVE\n");
    assert.deepEqual((await found(repository)).units, ["a.txt:1 agent weak", "a.txt:5 unknown none"]);
    repository.write("a.txt", "one\ntwo\nTHREE\nfour\nfive\n");
    repository.commit(byClaude);
    repository.write("a.txt", "zero\none\ntwo\nTHREE\nfour\nfive\n");
    assert.deepEqual((await found(repository)).units, ["a.txt:1 unknown none", "a.txt:4 agent weak"]);
  });

  it("takes a note of git-ai at its word, line by line", async () => {
    const repository = withBase("");
    repository.write("a.txt", "agent\nhuman\nnobody\nhuman\n");
    repository.write("h.txt", "human\n");
    const id = repository.commit();
    const metadata = {
      schema_version: "authorship/3.0.0",
      sessions: { s_0123456789abcd: { agent_id: { tool: "claude", id: "x" } } },
      humans: { h_0123456789abcd: {} },
    };
    const note = `a.txt\n  s_0123456789abcd::t_0123456789abcd 1\n  h_0123456789abcd 2,4\nh.txt\n  h_0123456789abcd 1\n---\n${JSON.stringify(metadata)}`;
    repository.git("notes", "--ref=ai", "add", "-m", note, id);
    const { units, evidence } = await found(repository);
    assert.deepEqual(units, ["a.txt:1 agent recorded", "h.txt:1 human weak"]);
    assert.deepEqual(evidence[0]?.lines, { agent: 1, human: 2, total: 4 });
    assert.equal(evidence[0]?.evidence[0]?.commit, id);
  });

  it("moves the lines of a note with the file", async () => {
    const repository = withBase("");
    repository.write("a.txt", "human\n");
    const id = repository.commit();
    const metadata = { schema_version: "authorship/3.0.0", humans: { h_0123456789abcd: {} } };
    repository.git("notes", "--ref=ai", "add", "-m", `a.txt\n  h_0123456789abcd 1\n---\n${JSON.stringify(metadata)}`, id);
    repository.write("a.txt", "pushed in above\nhuman\n");
    repository.commit();
    const { units, evidence } = await found(repository);
    assert.deepEqual(units, ["a.txt:1 unknown none"]);
    assert.deepEqual(evidence[0]?.lines, { agent: 0, human: 1, total: 2 });
  });

  it("reads Agent Trace at the head, and does not let it make a person of an unknown line", async () => {
    const repository = withBase("");
    const trace = (type: string, path: string, vcs: object = {}): string =>
      JSON.stringify({
        version: "0.1.0",
        files: [{ path, conversations: [{ contributor: { type }, ranges: [{ start_line: 1, end_line: 1 }] }] }],
        ...vcs,
      });
    repository.write("a.txt", "agent\n");
    repository.write("b.txt", "human\n");
    repository.write("c.txt", "human\n");
    const id = repository.commit();
    repository.write(
      ".agent-trace/traces.jsonl",
      `${trace("ai", "a.txt")}\n${trace("human", "b.txt")}\n${trace("human", "c.txt", { vcs: { type: "git", revision: id } })}\nbad\n`,
    );
    repository.commit();
    const { units, codes } = await found(repository);
    assert.deepEqual(units.slice(1), ["a.txt:1 agent weak", "b.txt:1 unknown none", "c.txt:1 human weak"]);
    assert.deepEqual(codes, ["bad-trace"]);
  });

  it("takes a branch's name for the whole change", async () => {
    const repository = withBase();
    repository.git("switch", "-q", "-c", "copilot/fix");
    repository.write("b.txt", "b\n");
    repository.commit();
    assert.deepEqual((await found(repository)).units, ["b.txt:1 agent weak"]);
    repository.git("switch", "-q", "--detach");
    assert.deepEqual((await found(repository)).units, ["b.txt:1 unknown none"]);
    assert.deepEqual((await found(repository, { base: "base", head: "copilot/fix" })).units, ["b.txt:1 agent weak"]);
  });

  it("counts a commit's trailer for all of the files it touched where there is too much to follow, and says so", async () => {
    const repository = withBase();
    repository.write("a.txt", "ONE\ntwo\nthree\nfour\nfive\n");
    repository.commit(byClaude);
    repository.write("a.txt", "ONE\ntwo\nthree\nfour\nFIVE\n");
    repository.write("b.txt", "b\n");
    repository.commit("By hand");
    const { units, codes } = await found(repository, { base: "base" }, { steps: 1 });
    assert.deepEqual(units, ["a.txt:1 agent weak", "a.txt:5 agent weak", "b.txt:1 unknown none"]);
    assert.deepEqual(codes, ["lines-not-followed"]);
    const late = await found(repository, { base: "base" }, { milliseconds: -1 });
    assert.deepEqual([late.units, late.codes], [units, codes]);
    const cut = await found(repository, { base: "base" }, { commits: 1 });
    assert.deepEqual(cut.codes, ["history-cut", "lines-not-followed"]);
  });

  it("counts a merge for none of the files that came with its sides", async () => {
    const repository = withBase();
    repository.git("switch", "-q", "-c", "side");
    repository.write("b.txt", "b\n");
    repository.commit("By hand");
    repository.git("switch", "-q", "main");
    repository.write("a.txt", "ONE\n");
    repository.commit("By hand");
    repository.git("merge", "-q", "side", "-m", byClaude);
    assert.deepEqual((await found(repository, { base: "base" }, { steps: 1 })).units, ["a.txt:1 unknown none", "b.txt:1 unknown none"]);
  });

  it("says that a shallow clone hides commits", async () => {
    const origin = withBase();
    for (let at = 0; at < 4; at++) {
      origin.write("a.txt", `${at}\n`);
      origin.commit(byClaude);
    }
    const folder = temporaryFolder();
    plainGit(folder, "clone", "--quiet", "--depth=2", `file://${origin.folder}`, "clone");
    const clone = repositoryIn(`${folder}/clone`);
    const { codes } = await found(clone, { base: "HEAD^", head: "HEAD" });
    assert.deepEqual(codes, ["shallow-history"]);
  });

  it("is not led astray by replaced objects or a graft of another history", async () => {
    const repository = withBase();
    repository.write("a.txt", "ONE\ntwo\nthree\nfour\nfive\n");
    const told = repository.commit(byClaude);
    const clean = repository.git("commit-tree", `${told}^{tree}`, "-p", "base", "-m", "By hand");
    repository.git("replace", told, clean);
    assert.deepEqual((await found(repository)).units, ["a.txt:1 agent weak"]);
  });
});
