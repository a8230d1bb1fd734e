/** An act for tests that need any. */
import type { LedgerEvent } from "../../../extension/core/review/ledger/event.ts";

export function answer(id: string, text = "x".repeat(id.length * 40)): LedgerEvent {
  return {
    v: 1,
    id,
    at: "2026-01-01T00:00:00.000Z",
    who: { name: "Ada", email: "ada@example.org" },
    how: "cli",
    change: {},
    tool: { name: "countersign", version: "0.0.0" },
    kind: "answer",
    item: "intent",
    text,
  };
}
