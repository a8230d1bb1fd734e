/** The text of one action: `core/session/written-text.ts` takes it from a session, `core/change/provenance/written-link.ts` links it to units. */
export interface WrittenText {
  readonly action: string;
  readonly session: string;
  readonly agent: string;
  readonly kind: "write" | "edit" | "command" | "delete";
  /** Relative to the session's folder where it lies in it, else as recorded, with forward slashes; of a command none. */
  readonly path?: string;
  /** What an edit takes away, or the whole file before a write, where the session shows it. */
  readonly before?: string;
  readonly after: string;
  /** Whether the record says that it was done, not only asked for. */
  readonly isDone: boolean;
}
