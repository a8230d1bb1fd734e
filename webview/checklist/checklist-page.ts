/** The checklist page: asks for its state, draws it, sends what the person does, and says what came of it. */
import { button } from "../controls/controls.ts";
import type { PageModel } from "../page-model.ts";
import { type FromPage, type Opened, type PageMemory, pageMemory, toPage } from "../protocol.ts";
import { type Say, sayer } from "../say.ts";
import { checked } from "../shape.ts";
import { capabilityPart } from "./capability-part.ts";
import type { Drawing, Memory } from "./drawing.ts";
import { element, foreign } from "./element.ts";
import { gateLine, gatePart } from "./gate-part.ts";
import { itemLists, itemSection } from "./item-lists.ts";
import { findByKey, keepFocus } from "./kept-focus.ts";
import { type KeyedPart, keyedChildren } from "./keyed-children.ts";
import { meterPart } from "./meter-part.ts";
import { newsLine } from "./news-line.ts";
import { historyPart, problemPart, readerPart } from "./people-part.ts";
import { type Preview, type Signed, signPart } from "./sign-part.ts";
import { type Signatures, signaturesLine } from "./signature-part.ts";

/** What VS Code gives a page. */
export interface PageHost {
  readonly post: (message: FromPage) => void;
  readonly load: () => unknown;
  readonly save: (memory: PageMemory) => void;
}

export interface ChecklistPage {
  /** A message of the editor, not yet checked. */
  readonly receive: (message: unknown) => void;
}

/** @param root is emptied and filled @param live says what came of an act to screen readers */
export function checklistPage(root: HTMLElement, live: HTMLElement, host: PageHost): ChecklistPage {
  const loaded = checked(pageMemory, host.load());
  const kept: PageMemory = loaded.kind === "sound" ? loaded.value : { drafts: {}, unfolded: [] };
  const drafts = new Map(Object.entries(kept.drafts));
  const unfolded = new Set(kept.unfolded);
  let opened: Opened | undefined = kept.opened;
  let say: Say = sayer({});
  let model: PageModel | undefined;
  let preview: Preview | undefined;
  let signed: Signed | undefined;
  let signatures: Signatures | undefined;
  /** What was sent and is not answered: a second press of the same button must not do it twice. */
  let waitsFor: FromPage | undefined;
  /** Counts drawings that must not take anything over. */
  let revision = 0;

  const save = (): void => {
    const most = 200;
    host.save({
      drafts: Object.fromEntries([...drafts].slice(-most)),
      unfolded: [...unfolded].slice(-2 * most),
      ...(opened === undefined ? {} : { opened }),
    });
  };
  const memory: Memory = {
    draft: (key) => drafts.get(key) ?? "",
    setDraft: (key, text) => {
      drafts.delete(key);
      if (text !== "") drafts.set(key, text);
      save();
    },
    isUnfolded: (key) => unfolded.has(key),
    setUnfolded: (key, isUnfolded) => {
      if (isUnfolded) unfolded.add(key);
      else unfolded.delete(key);
      save();
    },
  };

  const title = element("h1", { tabindex: "-1", "data-key": "title" });
  const status = element("p", { class: "status" });
  const body = element("div", { class: "parts" });
  const sections = keyedChildren(body);
  root.replaceChildren(title, status, body);

  const tell = (text: string): void => {
    // The same words twice are said only where they change.
    live.textContent = live.textContent === text ? `${text}\u00a0` : text;
  };
  const send = (message: FromPage): void => {
    if (waitsFor !== undefined) {
      tell(say("The last act is not finished yet."));
      return;
    }
    waitsFor = message;
    root.setAttribute("aria-busy", "true");
    host.post(message);
  };
  const answered = (): FromPage | undefined => {
    const was = waitsFor;
    waitsFor = undefined;
    root.removeAttribute("aria-busy");
    return was;
  };
  const drawing = (): Drawing => ({ say, send, memory });

  const draw = (): void => {
    const focus = keepFocus(root);
    const now = model;
    if (now === undefined) return;
    title.replaceChildren(say("Pre-merge checklist: "), foreign(now.base), " → ", foreign(now.head));
    const part = (key: string, shown: unknown, make: () => HTMLElement): KeyedPart => ({
      key,
      signature: JSON.stringify([revision, shown]),
      make,
    });
    const problems = problemPart(now, drawing());
    sections.show([
      part("gate", [now.isGateOpen, now.waiting, now.agent, now.who, now.uncommitted, now.isCommit, now.basis, now.lowOpen], () =>
        gatePart(now, drawing()),
      ),
      part("items", ["items"], () => itemSection(lists, drawing())),
      ...(problems === undefined ? [] : [part("problems", now.problems, () => problems)]),
      part("capabilities", [now.capabilities, now.allCapabilities, now.unread], () => capabilityPart(now, drawing())),
      part("meters", [now.debt, now.meters], () => meterPart(now, drawing())),
      part("readers", now.readers, () => readerPart(now, drawing())),
      part("history", now.history, () => historyPart(now, drawing())),
      part("sign", [now.isGateOpen, now.agent, preview, signed, signatures], () =>
        signPart(now, { preview, signed, signatures }, drawing()),
      ),
    ]);
    lists.show(now, drawing(), part);
    focus.restore();
  };
  const lists = itemLists();

  const clearDrafts = (message: FromPage): void => {
    const prefix = message.kind === "answer" || message.kind === "override" ? `item ${message.item}/` : undefined;
    for (const key of [...drafts.keys()]) {
      const isDone =
        prefix === undefined
          ? message.kind === "triage" && key.includes("/finding/") && drafts.get(key) === message.reason
          : key.startsWith(prefix);
      if (isDone) drafts.delete(key);
    }
    revision += 1;
    save();
  };

  const goTo = (key: string): void => {
    const found = findByKey(root, key);
    // A focus that scrolls would end the scrolling to the top half-way.
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: "start" });
  };

  const receive = (message: unknown): void => {
    const read = checked(toPage, message);
    if (read.kind === "misshapen") {
      status.textContent = say(
        "The page was sent something it does not understand ({0}), so it may be out of date. Close it and open it again.",
        read.complaint,
      );
      return;
    }
    const told = read.value;
    switch (told.kind) {
      case "state": {
        const was = told.isAnswer === true ? answered() : undefined;
        // What was written about one change must not be offered for another that has an item of the same name.
        if (opened !== undefined && JSON.stringify(opened) !== JSON.stringify(told.opened)) {
          drafts.clear();
          unfolded.clear();
          revision += 1;
        }
        ({ opened } = told);
        say = sayer(told.translations);
        const before = model;
        ({ model } = told);
        status.textContent = "";
        if (was?.kind === "answer" || was?.kind === "override" || was?.kind === "triage") clearDrafts(was);
        // What was shown may not be what would be signed now.
        if (before !== undefined && JSON.stringify(before.items) !== JSON.stringify(model.items)) preview = undefined;
        // They were held against another head, base or policy.
        if (before !== undefined && (before.head !== model.head || before.base !== model.base || before.isGateOpen !== model.isGateOpen))
          signatures = undefined;
        draw();
        save();
        const news = before === undefined || was !== undefined ? gateLine(model, say) : newsLine(before, model, say);
        if (news !== undefined) tell(news);
        return;
      }
      case "nothing":
        answered();
        say = sayer(told.translations);
        model = undefined;
        preview = undefined;
        title.textContent = say("Pre-merge checklist");
        status.textContent = told.why;
        sections.show(
          told.canStart
            ? [
                {
                  key: "start",
                  signature: "start",
                  make: () =>
                    element(
                      "div",
                      { class: "actions" },
                      button({ label: say("Review the change"), key: "start", isPrimary: true, onPress: () => send({ kind: "start" }) }),
                    ),
                },
              ]
            : [],
        );
        tell(told.why);
        return;
      case "busy":
        status.textContent = told.what;
        tell(told.what);
        return;
      case "preview":
        answered();
        preview = told;
        signed = undefined;
        drafts.delete("sign/word");
        draw();
        goTo("preview");
        return;
      case "signed":
        answered();
        preview = undefined;
        signatures = undefined;
        signed = told;
        drafts.delete("sign/word");
        draw();
        goTo("signed");
        tell(say("Signed. The trailers and what to do next are shown."));
        return;
      case "signatures":
        answered();
        signatures = told;
        draw();
        goTo("signatures");
        tell(signaturesLine(told, { say }));
        return;
      case "done":
        answered();
        status.textContent = told.what;
        tell(told.what);
        return;
      case "failed":
        answered();
        status.textContent = told.message;
        tell(told.message);
        return;
      case "goToSigning":
        goTo("sign");
        return;
    }
  };
  host.post({ kind: "ready" });
  return { receive };
}
