import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pullRequestLabels } from "../../../extension/node/git/pull-request-labels.ts";
import { removeTemporaryRepositories, temporaryFolder } from "./temporary-repository.ts";

function ofEvent(event: unknown): readonly string[] | undefined {
  const path = join(temporaryFolder(), "event.json");
  writeFileSync(path, JSON.stringify(event));
  return pullRequestLabels({ GITHUB_EVENT_PATH: path });
}

describe("the labels of a pull request", () => {
  after(removeTemporaryRepositories);

  it("are those of the event of a GitHub workflow", () => {
    assert.deepEqual(ofEvent({ pull_request: { labels: [{ name: "bug" }, { name: "a, b" }] } }), ["bug", "a, b"]);
    assert.deepEqual(ofEvent({ pull_request: { labels: [] } }), []);
  });

  it("are those of the variables of a GitLab pipeline, which are absent where there is none", () => {
    assert.deepEqual(pullRequestLabels({ CI_MERGE_REQUEST_IID: "4", CI_MERGE_REQUEST_LABELS: "bug, personal data" }), [
      "bug",
      "personal data",
    ]);
    assert.deepEqual(pullRequestLabels({ CI_MERGE_REQUEST_IID: "4" }), []);
  });

  it("are not known without either, of an event that is about something else, and of one in another shape", () => {
    for (const labels of [
      pullRequestLabels({}),
      pullRequestLabels({ GITHUB_EVENT_PATH: "/nowhere/event.json", CI_MERGE_REQUEST_IID: "4" }),
      ofEvent({ push: {} }),
      ofEvent({ pull_request: {} }),
      ofEvent({ pull_request: { labels: ["bug"] } }),
      ofEvent({ pull_request: { labels: { name: "bug" } } }),
    ])
      assert.equal(labels, undefined);
  });
});
