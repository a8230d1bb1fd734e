/** The one change that the editor shows at a time, with its checklist: asked of the server, acted on, and told to all views. */
import * as vscode from "vscode";
import type { ChecklistAnswer, ChecklistParams, EditorAct } from "../server/protocol.ts";
import type { RememberedChoices } from "./remembered-choices.ts";
import type { ServerLink } from "./server-link.ts";

export interface ReviewSession extends vscode.Disposable {
  /** Undefined before the first review, and where there is no repository. */
  readonly current: ChecklistAnswer | undefined;
  /** Fires with each new answer; with the one before it, so that a view can tell what a push opened again. */
  readonly onDidChange: vscode.Event<SessionChange>;
  /** Reviews the change that these parameters name, and shows it from now on. Rejects with an error in words. */
  readonly open: (params: ChecklistParams, options?: ReviewOptions) => Promise<ChecklistAnswer>;
  /** Reviews the same change anew, as it is now; undefined where none was opened. */
  readonly refresh: (options?: ReviewOptions) => Promise<ChecklistAnswer | undefined>;
  /** Records what the person did. Rejects with an error in words where nothing is open or it cannot be recorded. */
  readonly act: (act: EditorAct) => Promise<ChecklistAnswer>;
  /** What was opened. */
  readonly params: ChecklistParams | undefined;
}

export interface SessionChange {
  readonly answer: ChecklistAnswer;
  readonly before: ChecklistAnswer | undefined;
  /** `act`: the person's own doing. `ledger`: somebody else wrote to the ledger. */
  readonly why: "open" | "refresh" | "act" | "ledger";
}

export interface ReviewOptions {
  readonly progress?: vscode.Progress<{ message?: string; increment?: number }>;
  readonly token?: vscode.CancellationToken;
}

/** @param choices of the person: where a change is opened without a base, the one they chose for its folder is its base */
export function reviewSession(server: ServerLink, choices: RememberedChoices, log: vscode.LogOutputChannel): ReviewSession {
  const changed = new vscode.EventEmitter<SessionChange>();
  let params: ChecklistParams | undefined;
  let current: ChecklistAnswer | undefined;
  // Answers come in the order they were asked for: an older one must not replace a newer one.
  let asked = 0;
  let shown = 0;
  /** An answer about the ledger that was asked for while an act is on its way may or may not know of it: it is asked for after. */
  let acts: Promise<unknown> = Promise.resolve();
  /** So is one that is asked for while another change is being opened: it would be about the change that is left, and hide the other. */
  let opens: Promise<unknown> = Promise.resolve();

  const take = (number: number, answer: ChecklistAnswer, why: SessionChange["why"]): ChecklistAnswer => {
    if (number < shown) return current ?? answer;
    shown = number;
    const before = current;
    current = answer;
    changed.fire({ answer, before, why });
    return answer;
  };
  const ask = async (wanted: ChecklistParams, why: SessionChange["why"], options: ReviewOptions = {}): Promise<ChecklistAnswer> => {
    asked += 1;
    const number = asked;
    return take(number, await server.request("countersign/checklist", wanted, options), why);
  };

  /** The server only reads the ledger anew, unless it is another that knows nothing of the change yet. */
  const lookAgain = async (why: "refresh" | "ledger"): Promise<void> => {
    await Promise.all([acts, opens]);
    if (params === undefined) return;
    asked += 1;
    const number = asked;
    await server.request("countersign/checklistNow", params).then(
      (answer) => take(number, answer, why),
      (error: unknown) => log.warn(error instanceof Error ? error.message : String(error)),
    );
  };
  server.on("countersign/ledgerChanged", ({ root }) => {
    if (current?.review.root === root) void lookAgain("ledger");
  });
  // It looks after a ledger and a HEAD only once it was asked about them, and neither stood still while the last one lay dead.
  const subscription = server.onDidStartAgain(() => void lookAgain("refresh"));

  return {
    get current() {
      return current;
    },
    get params() {
      return params;
    },
    onDidChange: changed.event,
    open: async (named, options) => {
      const chosen = named.base === undefined && named.head === undefined ? choices.base(named.folder) : undefined;
      const wanted = chosen === undefined ? named : { ...named, base: chosen };
      asked += 1;
      const number = asked;
      const opened = server.request("countersign/checklist", wanted, options).catch((error: unknown) => {
        if (chosen === undefined || error instanceof vscode.CancellationError) throw error;
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(vscode.l10n.t("{0} You chose to compare with {1}: “Countersign: Choose Base…” takes another.", why, chosen));
      });
      opens = Promise.all([opens, opened.catch(() => undefined)]);
      const answer = await opened;
      // Whoever hears of the answer may ask what was opened.
      if (number >= shown) params = wanted;
      return take(number, answer, "open");
    },
    refresh: async (options) => (params === undefined ? undefined : ask({ ...params, isRefresh: true }, "refresh", options)),
    act: async (act) => {
      if (params === undefined) throw new Error(vscode.l10n.t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
      asked += 1;
      const number = asked;
      const made = server.request("countersign/act", { ...params, act });
      acts = Promise.all([acts, made.catch(() => undefined)]);
      return take(number, await made, "act");
    },
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}
