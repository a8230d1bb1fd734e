/** The checklist page: asks for its state, draws it, sends what the person does, and says what came of it. */
import { button } from "../controls/controls.ts";
import type { PageModel } from "../page-model.ts";
import { type FromPage, type Opened, type PageMemory, pageMemory, toPage } from "../protocol.ts";
import { type Say, sayer } from "../say.ts";
import { checked } from "../shape.ts";
import { capabilityPart } from "./capability-part.ts";
import type { Drawing, Memory } from "./drawing.ts";
import { element, foldable, foreign } from "./element.ts";
import { gateLine, gatePart } from "./gate-part.ts";
import { itemKey, itemPart } from "./item-part.ts";
import { findByKey, keepFocus } from "./kept-focus.ts";
import { type KeyedPart, keyedChildren } from "./keyed-children.ts";
import { meterPart } from "./meter-part.ts";
import { historyPart, problemPart, readerPart } from "./people-part.ts";
import { type Preview, type Signed, signPart } from "./sign-part.ts";
import { type Signatures, signaturesLine } from "./signature-part.ts";
import { isSettled } from "./words.ts";

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
    if (message.kind !== "open" && message.kind !== "ready") {
      waitsFor = message;
      root.setAttribute("aria-busy", "true");
    }
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
    const open = now.items.filter(({ state }) => !isSettled(state));
    const settled = now.items.filter(({ state }) => isSettled(state));
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
      part("items", ["items"], () => itemSection(say, itemLists, memory)),
      ...(problems === undefined ? [] : [part("problems", now.problems, () => problems)]),
      part("capabilities", [now.capabilities, now.unread], () => capabilityPart(now, drawing())),
      part("meters", [now.debt, now.meters], () => meterPart(now, drawing())),
      part("readers", now.readers, () => readerPart(now, drawing())),
      part("history", now.history, () => historyPart(now, drawing())),
      part("sign", [now.isGateOpen, now.agent, preview, signed, signatures], () =>
        signPart(now, { preview, signed, signatures }, drawing()),
      ),
    ]);
    const itemOf = (item: PageModel["items"][number]): KeyedPart => part(itemKey(item), item, () => itemPart(item, drawing()));
    itemLists.open.show(open.map(itemOf));
    itemLists.settled.show(settled.map(itemOf));
    itemLists.openCount.textContent = openWords(open, say);
    itemLists.settledCount.textContent = say("Settled ({0})", settled.length);
    itemLists.settledCount.closest("details")?.toggleAttribute("hidden", settled.length === 0);
    const left = now.allItems - now.items.length;
    itemLists.left.textContent = left > 0 ? say("and {0} more, to be seen with the command line", left) : "";
    focus.restore();
  };
  const itemLists = makeItemLists();

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
        const was = answered();
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
        if (before === undefined || was !== undefined || before.isGateOpen !== model.isGateOpen) tell(gateLine(model, say));
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

interface ItemLists {
  readonly openParent: HTMLElement;
  readonly settledParent: HTMLElement;
  readonly open: ReturnType<typeof keyedChildren>;
  readonly settled: ReturnType<typeof keyedChildren>;
  readonly openCount: HTMLElement;
  readonly settledCount: HTMLElement;
  readonly left: HTMLElement;
}

/** They live as long as the page: their items come and go. */
/** The gate counts what is required alone: where there is more, both numbers stand here. */
function openWords(open: PageModel["items"], say: Say): string {
  if (open.length === 0) return say("Nothing is open.");
  const required = open.filter(({ isRequired }) => isRequired).length;
  return required === open.length ? say("{0} open", open.length) : say("{0} open, {1} of them required", open.length, required);
}

function makeItemLists(): ItemLists {
  const openParent = element("ol", { class: "items open" });
  const settledParent = element("ol", { class: "items settled" });
  return {
    openParent,
    settledParent,
    open: keyedChildren(openParent),
    settled: keyedChildren(settledParent),
    openCount: element("p", { class: "facts" }),
    settledCount: element("span", {}),
    left: element("p", { class: "facts" }),
  };
}

function itemSection(say: Say, lists: ItemLists, memory: Memory): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "items" },
    element("h2", { id: "items" }, say("What must be verified")),
    lists.openCount,
    lists.openParent,
    foldable(
      {
        key: "settled/fold",
        title: lists.settledCount,
        isUnfolded: memory.isUnfolded("settled"),
        onToggle: (isUnfolded) => memory.setUnfolded("settled", isUnfolded),
      },
      lists.settledParent,
    ),
    lists.left,
  );
}
