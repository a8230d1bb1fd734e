/** What every part of the page is drawn with. */
import type { FromPage } from "../protocol.ts";
import type { Say } from "../say.ts";

export interface Drawing {
  readonly say: Say;
  readonly send: (message: FromPage) => void;
  readonly memory: Memory;
}

/** What a new drawing takes over from the one before, and the page from before a reload. */
export interface Memory {
  readonly draft: (key: string) => string;
  readonly setDraft: (key: string, text: string) => void;
  readonly isUnfolded: (key: string) => boolean;
  readonly setUnfolded: (key: string, isUnfolded: boolean) => void;
}
