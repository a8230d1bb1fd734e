/** One line of a note, held against everything that does not need the other lines. */

import { foldedAddress } from "../base/folded-address.ts";
import { isForNamespace, isPrincipalOf, isValidAt, linesOfKey } from "./allowed-signers.ts";
import { namespace, payloadType, readEnvelope, signedMessage } from "./envelope.ts";
import { hasWildcard } from "./name-pattern.ts";
import type { AttestPorts } from "./ports.ts";
import { fingerprint, type PublicKey } from "./public-key.ts";
import { readStatement } from "./read-statement.ts";
import { isRevoked } from "./revoked-keys.ts";
import { isSignatureOver, type SshSignature, wasTouched } from "./ssh-signature.ts";
import type { Statement } from "./statement.ts";
import type { VerifyQuestion } from "./verify-question.ts";

export type EnvelopeCheck =
  | "format"
  | "payload-type"
  | "namespace"
  | "signature"
  | "revocation"
  | "principal"
  | "validity"
  | "time"
  | "repository"
  | "target"
  | "policy"
  | "change"
  | "independence"
  | "touch"
  | "agent";

/** `message`: what is wrong and what to do, in whole sentences. */
export interface Failure<Check extends string> {
  readonly check: Check;
  readonly message: string;
}

export interface VerifiedEnvelope {
  readonly line: string;
  /** No failure: the statement is this reviewer's, about this change, and counts. */
  readonly failures: readonly Failure<EnvelopeCheck>[];
  /** Only once the signature is good: before, nothing in it is anybody's word. */
  readonly statement?: Statement;
  readonly fingerprint?: string;
}

/** How far the clock of the signer may be ahead, in milliseconds. */
const clockTolerance = 5 * 60_000;

/** Never throws for what the line holds. `digest` is `unitsDigest` of the question's units. */
export async function verifyEnvelope(
  line: string,
  question: VerifyQuestion,
  digest: string,
  ports: AttestPorts,
): Promise<VerifiedEnvelope> {
  const unsound = (check: EnvelopeCheck, message: string): VerifiedEnvelope => ({ line, failures: [{ check, message }] });
  const envelope = readEnvelope(line, ports);
  if (envelope.kind === "refused") return unsound("format", `This is no signature of a review: ${envelope.reason}. It is left out.`);
  const { payload, signature } = envelope.value;
  if (envelope.value.payloadType !== payloadType)
    return unsound("payload-type", `The signature is over ${envelope.value.payloadType}, not over a statement. It is left out.`);
  if (signature.namespace !== namespace)
    return unsound(
      "namespace",
      `The signature was made for ${signature.namespace}, not for reviews (${namespace}). Sign with countersign sign.`,
    );
  const statement = readStatement(payload);
  if (statement.kind === "refused") return unsound("format", `The signed statement cannot be read: ${statement.reason}. Sign again.`);
  if (!(await isSignatureOver(signedMessage(payloadType, payload), signature, ports)))
    return unsound("signature", "The signature does not belong to this statement and key: one of them was changed. Sign again.");
  const failures = [
    ...signerFailures(statement.value, signature, question, ports),
    ...contextFailures(statement.value, question, digest),
    ...conductFailures(statement.value, signature, question, ports),
  ];
  return { line, failures, statement: statement.value, fingerprint: fingerprint(signature.key, ports) };
}

type Failures = Failure<EnvelopeCheck>[];

/** Whose key it is, and whether it was good then and is good now. */
function signerFailures(statement: Statement, signature: SshSignature, question: VerifyQuestion, ports: AttestPorts): Failures {
  const failures: Failures = [];
  const { principal } = statement.reviewer;
  const reviewedAt = Date.parse(statement.reviewedAt);
  if (question.revoked.problems.length > 0)
    failures.push({
      check: "revocation",
      message: "The list of revoked keys cannot be read in full, so this key may be on it. Repair the list.",
    });
  else if (isRevoked(question.revoked, signature.key, ports))
    failures.push({ check: "revocation", message: `The key of ${principal} is revoked. Sign with another key.` });
  const lines = linesOfKey(question.signers, signature.key);
  const own = lines.filter((signer) => isPrincipalOf(signer, principal));
  if (own.length === 0) {
    const message =
      lines.length === 0
        ? `The key ${fingerprint(signature.key, ports)} is not among the allowed signers at the merge base. Have it added there, in a change of its own.`
        : `The key belongs to ${lines.map((signer) => signer.principals).join(" and ")}, and the statement says ${principal}. Sign under the name that is listed.`;
    failures.push({ check: "principal", message });
    return failures;
  }
  const named = own.filter((signer) => isForNamespace(signer, namespace));
  if (named.length === 0) {
    failures.push({
      check: "namespace",
      message: `The allowed signers list this key of ${principal}, but not for ${namespace}. Add the namespace to its line.`,
    });
    return failures;
  }
  for (const [moment, when] of [
    [reviewedAt, "when the review was signed"],
    [question.now, "now"],
  ] as const) {
    if (!named.some((signer) => isValidAt(signer, moment)))
      failures.push({
        check: "validity",
        message: `The key of ${principal} is not valid ${when}, by the allowed signers. Sign with a valid one.`,
      });
  }
  if (reviewedAt > question.now + clockTolerance)
    failures.push({
      check: "time",
      message: `The statement says that it was signed at ${statement.reviewedAt}, which is in the future. Check the clocks, and sign again.`,
    });
  return failures;
}

/** Whether it speaks of this repository, this target, this policy and this change. */
function contextFailures(statement: Statement, question: VerifyQuestion, digest: string): Failures {
  const failures: Failures = [];
  const { context } = statement;
  const here = question.context;
  if (here.rootCommits.length === 0 || [...here.rootCommits].sort().join() !== context.rootCommits.join())
    failures.push({
      check: "repository",
      message: "The review was signed in a repository with another history. It says nothing about this one.",
    });
  else if (context.originHash === undefined ? here.originHashes.length > 0 : !here.originHashes.includes(context.originHash))
    failures.push({
      check: "repository",
      message:
        "The review was signed for another remote than this clone has: a fork has the same history. Sign in a clone of the repository that the change goes to, or add its remote here.",
    });
  if (context.targetRef !== here.targetRef)
    failures.push({
      check: "target",
      message: `The review was signed for ${context.targetRef}, and the change goes to ${here.targetRef}. Sign for that branch.`,
    });
  if (statement.policy.sha256 !== question.policyDigest)
    failures.push({
      check: "policy",
      message: "The policy at the merge base is another one than the review was signed under. Look at what it asks now, and sign again.",
    });
  if (question.change.problems.some(({ weight }) => weight === "blocking"))
    failures.push({
      check: "change",
      message: "The change could not be read in full, so nobody can tell whether it is the one that was signed. See the problems.",
    });
  else if (statement.units.digest !== digest || statement.units.count !== question.change.units.length)
    failures.push({
      check: "change",
      message: `The change is not the one that was signed (tree ${statement.head.tree.slice(0, 12)}): something was added, removed or edited since. Look at what is new, and sign again.`,
    });
  return failures;
}

/** Whether the reviewer may speak for this change, and did so in person. */
function conductFailures(statement: Statement, signature: SshSignature, question: VerifyQuestion, ports: AttestPorts): Failures {
  const failures: Failures = [];
  const { policy } = question;
  const { principal } = statement.reviewer;
  if (!policy.allowsAuthors) {
    const reason =
      dependence(principal, signature.key, question, ports) ?? (statement.independence.isAuthor ? "says so itself" : undefined);
    if (reason !== undefined)
      failures.push({
        check: "independence",
        message: `${principal} is not independent of this change: the reviewer ${reason}. Somebody else must sign.`,
      });
  }
  if (policy.requiresTouch && !wasTouched(signature))
    failures.push({
      check: "touch",
      message: "The policy asks for a key in hardware that was touched, and this signature shows none. Sign with such a key.",
    });
  if (statement.agentEnvironment !== undefined && !policy.allowsAgents)
    failures.push({
      check: "agent",
      message: `It was signed inside an agent's environment (${statement.agentEnvironment}). Sign in a terminal of your own.`,
    });
  return failures;
}

/** Why the reviewer is taken for one of the authors; undefined where nothing says so. */
function dependence(principal: string, key: PublicKey, question: VerifyQuestion, ports: AttestPorts): string | undefined {
  const authors = new Set(question.authors.addresses.map(foldedAddress));
  if (authors.size === 0) return "cannot be compared with the authors, who are not known";
  if (!/^[^@]+@[^@]+$/.test(principal)) return "signs under a name that is no mail address and cannot be compared with the authors";
  if (authors.has(foldedAddress(principal))) return "wrote, committed or co-authored a part of it";
  if (question.authors.fingerprints.includes(fingerprint(key, ports))) return "has the key that signed a commit of it";
  // The list of signers may tell that the same key goes by an author's address, too.
  for (const signer of linesOfKey(question.signers, key)) {
    for (const pattern of signer.principals.split(",")) {
      if (!hasWildcard(pattern) && !pattern.startsWith("!") && authors.has(foldedAddress(pattern)))
        return `has the key of ${pattern}, who is an author`;
    }
  }
  return undefined;
}
