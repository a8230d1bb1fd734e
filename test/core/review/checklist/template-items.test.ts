import assert from "node:assert/strict";
import { customItems } from "../../../../extension/core/review/checklist/custom-items.ts";
import { templateItems } from "../../../../extension/core/review/checklist/template-items.ts";
import { digest } from "../../change/change-builder.ts";
import { items, reviewed } from "./checklist-builder.ts";

const tasks = (text: string): string[] => templateItems(text).map(({ text: task }) => task);

describe("the task list of a pull-request template", () => {
  it("is asked about, task by task, however its marks are written", () => {
    const text = "# What\r\n\r\n- [ ] Did you write a test?\r\n* [x] Is it documented? \n  1. [ ] Who was told?\n- [link](x)\n- [ ]\n";
    assert.deepEqual(tasks(text), ["Did you write a test?", "Is it documented?", "Who was told?"]);
    assert.deepEqual(templateItems(text)[1]?.id, "template-2");
  });

  it("leaves out what a reader does not see as a task", () => {
    assert.deepEqual(tasks("<!-- - [ ] a\n- [ ] b -->\n- [ ] c\n```md\n- [ ] d\n```\n~~~~\n- [ ] e\n~~~\n- [ ] f\n~~~~\n- [ ] g\n"), [
      "c",
      "g",
    ]);
    assert.deepEqual(tasks("- [ ] a\n<!--\n- [ ] b\n"), ["a"]);
  });

  it("ends where nobody would go on answering", () => {
    assert.equal(tasks("- [ ] a\n".repeat(100)).length, 20);
    assert.equal(tasks(`- [ ] ${"a".repeat(2000)}`)[0]?.length, 300);
  });

  it("asks nothing of a change of low risk", () => {
    const asked = (risk: "low" | "medium"): string[] =>
      customItems(templateItems("- [ ] Did you write a test?\n"), { units: [reviewed({ risk })], labels: undefined, digest }).map(
        ({ id }) => id,
      );
    assert.deepEqual([asked("low"), asked("medium")], [[], ["custom:template-1"]]);
  });

  it("governs changes to come, so that a second person is asked when it changes", () => {
    const path = ".github/pull_request_template.md";
    assert.equal(items({ units: [reviewed({ path, risk: "low" })] })[0]?.id, "policy.changed");
  });
});
