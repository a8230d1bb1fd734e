/**
 * What the editor and the checklist page say to each other. Each side checks what it is told before it believes it: the page shows what
 * others wrote, and the editor acts on what the page says. The page asks for its state with `ready`; nothing is sent before.
 */
import type { TriageDecision } from "../extension/core/review/ledger/event.ts";
import { limits, pageModel } from "./page-model.ts";
import { choice, count, flag, list, oneOf, record, type Shape, type Shaped, table, text } from "./shape.ts";

const words = text(12_000);
/** What a person wrote. */
export const longestAnswer = 4_000;
const said = text(longestAnswer);
const day = text(10);
const as: Shape<TriageDecision> = oneOf(["fixed", "accepted", "false-positive"]);

/** What of the change the page is to come back to after a reload. */
const opened = record({ folder: words }, { base: words, head: words });
export type Opened = Shaped<typeof opened>;

export const toPage = choice({
  /** `translations`: by the English text. `isAnswer`: it tells what came of what the page sent, and not what others did meanwhile. */
  state: record({ model: pageModel, opened, translations: table(2_000, 12_000) }, { isAnswer: flag }),
  /** There is no review to show. */
  nothing: record({ why: words, canStart: flag, translations: table(2_000, 12_000) }),
  busy: record({ what: words }),
  preview: record({
    rows: list(record({ name: words, text: words }), 60),
    statement: text(4_000_000),
    digest: words,
    /** What the person has to type. */
    word: words,
    isPartial: flag,
    isRejection: flag,
  }),
  /** What the signatures in this clone prove about the head. */
  signatures: record({
    isProved: flag,
    target: words,
    failures: list(words, limits.problems),
    reviewers: list(record({ who: words, keys: words, at: words, isRejection: flag }), limits.people),
    uncounted: list(record({ reasons: list(words, limits.details) }, { by: words, at: words }), limits.people),
  }),
  signed: record({ attestation: words, trailers: list(words, 8) }),
  /** To be told, not to be shown: the page says it in its live region. */
  done: record({ what: words }),
  failed: record({ message: words }),
  /** The command “Countersign: Sign” was run: the page goes to where that is done. */
  goToSigning: record({}),
});
export type ToPage = Shaped<typeof toPage>;

export const fromPage = choice({
  ready: record({}),
  start: record({}),
  refresh: record({}),
  answer: record({ item: words, text: said }),
  override: record({ item: words, reason: said }, { until: day }),
  triage: record({ rule: words, fingerprint: words, as, reason: said }, { until: day }),
  verifyLow: record({}),
  undo: record({}),
  open: record({ path: words }, { line: count }),
  preview: record({ isPartial: flag, isRejection: flag }),
  sign: record({ digest: words, word: words }),
  copyMarkdown: record({}),
  copyTrailers: record({}),
  pushNotes: record({}),
  chooseBase: record({}),
  chooseKey: record({}),
  checkSignatures: record({}),
});
export type FromPage = Shaped<typeof fromPage>;

/** What the page keeps over a reload, and the editor finds when it brings the page back. */
export const pageMemory = record(
  {
    /** What was written and not sent, by the field's key. */
    drafts: table(200, longestAnswer),
    /** Keys of what was unfolded. */
    unfolded: list(words, 400),
  },
  { opened },
);
export type PageMemory = Shaped<typeof pageMemory>;
