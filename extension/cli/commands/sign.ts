/** `countersign sign`: puts a person's name under what they have verified of a change. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { envelopeDigest, payloadType } from "../../core/attest/envelope.ts";
import { statementPayload } from "../../core/attest/statement-payload.ts";
import { countersignTrailers } from "../../core/attest/trailers.ts";
import { userError } from "../../core/base/user-error.ts";
import { visible } from "../../core/report/visible.ts";
import { countersign } from "../../node/attest/countersign.ts";
import { cryptoPorts } from "../../node/attest/crypto-ports.ts";
import { addNote } from "../../node/attest/notes.ts";
import { prepareSignature, statementRows } from "../../node/checklist/prepared-signature.ts";
import { reasonOf } from "../../node/reason-of.ts";
import { sha256 } from "../assets.ts";
import { keyboard } from "../checklist/keyboard.ts";
import { noPositionals } from "../checklist/no-positionals.ts";
import { withAssessment } from "../checklist/open-assessment.ts";
import type { Invocation, Run } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  noPositionals("sign", invocation);
  return withAssessment(invocation, surroundings, { isOfCommits: true }, async ({ repository, assessment }) => {
    const target = invocation.value("target");
    const key = invocation.value("key");
    const prepared = await prepareSignature(repository, assessment, {
      ...(target === undefined ? {} : { target }),
      ...(key === undefined ? {} : { key }),
      isPartial: invocation.has("partial"),
      isRejection: invocation.has("reject"),
      channel: "cli",
      isInteractive: process.stdin.isTTY,
      sessions: invocation.values("session").flatMap((file) => (file === "latest" ? [] : [digestOfFile(file)])),
      version: surroundings.version(),
      digest: sha256,
    });
    const { statement, who } = prepared;
    const { output } = surroundings;
    if (invocation.format === "json") await output.write(`${Buffer.from(statementPayload(statement)).toString("utf8")}\n`);
    else {
      const rows = statementRows(prepared, assessment).map(({ name, text }) => `  ${name.padEnd(10)}  ${visible(text)}\n`);
      await output.write(`This is what will be signed (${payloadType}):\n\n${rows.join("")}\n`);
    }
    if (invocation.has("dry-run")) return 0;
    if (!(await isConfirmed(invocation, statement.head.commit))) {
      await output.write("Nothing was signed.\n");
      return 2;
    }
    const line = await countersign(statement, prepared.key, { onMessage: tell });
    await addNote(repository, statement.head.tree, line);
    const digest = envelopeDigest(line, cryptoPorts);
    const trailers = countersignTrailers({ name: who.name, address: who.email }, digest);
    await output.write("Signed, and kept in refs/notes/countersign of this clone. `countersign push-notes` shares it.\n");
    if (invocation.has("trailer")) await output.write(`\n${trailers.map(({ name, value }) => `${name}: ${value}\n`).join("")}`);
    return 0;
  });
};

async function isConfirmed(invocation: Invocation, commit: string): Promise<boolean> {
  if (!process.stdin.isTTY) return invocation.has("yes");
  const word = commit.slice(0, 7);
  const { line } = keyboard(process.stdin, (text) => process.stderr.write(text));
  return (await line(`Type ${word} to sign it, anything else to leave: `))?.trim() === word;
}

/** What ssh-keygen says while it signs, such as that a token waits to be touched. */
function tell(text: string): void {
  const line = text.trim();
  if (line !== "" && line !== "Signing data on standard input") process.stderr.write(`${visible(line)}\n`);
}

function digestOfFile(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch (error) {
    throw userError(
      "no-session",
      `The session ${path} could not be read, so nothing can be signed about it: ${reasonOf(error)}.`,
      "Name one that is there, or sign without it.",
    );
  }
}
