/** A statement in the shape and order of members that is signed; `JSON.stringify` gives its one text. */
import type { SealedItems, SignedItem } from "./item-states.ts";
import { predicateType, type Statement, statementType } from "./statement.ts";

export function statementJson(statement: Statement): object {
  const { head, units, items, context, totals, sessions } = statement;
  return {
    _type: statementType,
    subject: [
      { name: "head", digest: { gitCommit: head.commit } },
      { name: "tree", digest: { gitTree: head.tree } },
      { name: "change", digest: { sha256: units.digest } },
    ],
    predicateType,
    predicate: {
      result: statement.result,
      reviewedAt: statement.reviewedAt,
      tool: { name: statement.tool.name, version: statement.tool.version },
      context: {
        rootCommits: context.rootCommits,
        ...(context.originHash === undefined ? {} : { originHash: context.originHash }),
        targetRef: context.targetRef,
        ...(context.mergeBase === undefined ? {} : { mergeBase: context.mergeBase }),
      },
      policy: { sha256: statement.policy.sha256, source: statement.policy.source },
      reviewer: { principal: statement.reviewer.principal },
      independence: { authors: statement.independence.authors, isAuthor: statement.independence.isAuthor },
      units: { count: units.count, marks: units.marks },
      totals: {
        verified: totals.verified,
        carried: totals.carried,
        open: totals.open,
        lines: totals.lines,
        linesVerified: totals.linesVerified,
      },
      items: items.kind === "list" ? items.list.map(itemJson) : sealedJson(items.sealed),
      sessions: { count: sessions.count, digest: sessions.digest, ...(sessions.list === undefined ? {} : { list: sessions.list }) },
      channel: statement.channel,
      ...(statement.agentEnvironment === undefined ? {} : { agentEnvironment: statement.agentEnvironment }),
    },
  };
}

function itemJson({ id, state, answerHash }: SignedItem): object {
  return { id, state, ...(answerHash === undefined ? {} : { answerHash }) };
}

function sealedJson({ count, digest, states, answersDigest }: SealedItems): object {
  return { count, digest, states, answersDigest };
}
