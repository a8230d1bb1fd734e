import assert from "node:assert/strict";
import { fenced, findingHover, inline } from "../../extension/server/finding-hover.ts";
import { finding } from "./finding.ts";

describe("the hover of a finding", () => {
  it("shows what the rule saw, inside what it was wrapped, and the page", () => {
    const text = findingHover(finding({ canonical: "ssh -R=9 -- h", via: ["timeout", "sh -c"] }), {
      title: "Reverse tunnel",
      markdown: "# Reverse tunnel\n\n## Why it matters\n\nLeads back in.",
    });
    assert.match(text, /^\*\*Reverse tunnel\*\* — high severity, high confidence\n/);
    assert.match(text, /inside ` timeout ` › ` sh -c `/);
    assert.match(text, /```shellscript\nssh -R=9 -- h\n```/);
    assert.match(text, /---\n\n\*\*Why it matters\*\*\n\nLeads back in\.$/);
  });

  it("lets nothing in the command close the block of code around it", () => {
    const hostile = "echo ```\n[click](command:evil)\n````";
    assert.equal(fenced(hostile), `\`\`\`\`\`shellscript\n${hostile}\n\`\`\`\`\``);
  });

  it("lets nothing close code within a line", () => {
    assert.equal(inline("a``b\nc"), "``` a``b c ```");
  });
});
