/** Which documents belong to the change under review, and whether their editors show what was reviewed: asked by all that marks, verifies or counts. */
import * as vscode from "vscode";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import type { After } from "../after.ts";
import type { ReviewSession } from "../review-session.ts";
import { type ChangeDocument, changeDocuments } from "./change-places.ts";
import { type ShownContent, shownContent } from "./shown-content.ts";

export interface ReadingState extends vscode.Disposable {
  /** Undefined for a document that is not of the change. */
  readonly documentOf: (uri: vscode.Uri) => ChangeDocument | undefined;
  /** As it was when it was last looked at; undefined for a document that is not of the change, or not looked at yet. */
  readonly contentOf: (document: vscode.TextDocument) => ShownContent | undefined;
  /** As it is now. */
  readonly check: (document: vscode.TextDocument) => Promise<ShownContent | undefined>;
  /** The change is another, or an editor shows another content than before. */
  readonly onDidChange: vscode.Event<undefined>;
}

/** Milliseconds in which several events are one. */
const pause = 100;

export function readingState(session: ReviewSession, after: After): ReadingState {
  const changed = new vscode.EventEmitter<undefined>();
  let documents: ReadonlyMap<string, ChangeDocument> = new Map();
  const contents = new Map<string, ShownContent>();
  let timer: vscode.Disposable | undefined;

  const check = async (document: vscode.TextDocument): Promise<ShownContent | undefined> => {
    const key = document.uri.toString();
    const found = documents.get(key);
    if (found === undefined) return undefined;
    const content = await contentNow(document, found);
    if (documents.get(key) === found) contents.set(key, content);
    return content;
  };
  const look = async (): Promise<void> => {
    await Promise.all(vscode.window.visibleTextEditors.map(({ document }) => check(document)));
    changed.fire(undefined);
  };
  const lookSoon = (): void => {
    timer?.dispose();
    timer = after(pause, () => void look());
  };
  const ifOurs = (document: vscode.TextDocument): void => {
    if (documents.has(document.uri.toString())) lookSoon();
  };

  const take = (answer: ChecklistAnswer): void => {
    documents = changeDocuments(answer);
    contents.clear();
    lookSoon();
  };

  if (session.current !== undefined) take(session.current);
  const subscriptions = [
    changed,
    session.onDidChange(({ answer }) => take(answer)),
    vscode.window.onDidChangeVisibleTextEditors(lookSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => ifOurs(document)),
    vscode.workspace.onDidSaveTextDocument(ifOurs),
  ];
  return {
    documentOf: (uri) => documents.get(uri.toString()),
    contentOf: (document) => {
      const isOurs = documents.has(document.uri.toString());
      if (isOurs && document.isDirty) return { kind: "other", why: "edited" };
      return contents.get(document.uri.toString());
    },
    check,
    onDidChange: changed.event,
    dispose: () => {
      timer?.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** What has an object id for a name is what that id says: the server reads it, and nobody can edit it. */
async function contentNow(document: vscode.TextDocument, { place, side }: ChangeDocument): Promise<ShownContent> {
  if (side === "before" || document.uri.toString() !== place.uri.toString()) return { kind: "reviewed" };
  if (place.reviewed === undefined) return { kind: "other", why: "undecoded" };
  const disk = await bytesOf(document.uri);
  return shownContent({ text: document.getText(), isDirty: document.isDirty, disk }, place.reviewed);
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    // Whatever keeps it from being read: it cannot be told to be what was reviewed.
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
