/** The Agent Actions view: the sessions that agents left about this workspace, what was asked in each, and what the agent did. */
import * as vscode from "vscode";
import { assertNever } from "../../core/base/assert-never.ts";
import { oneLine } from "../../core/base/one-line.ts";
import type { SessionAnswer, SessionChoice } from "../../server/protocol.ts";
import type { RememberedChoices } from "../remembered-choices.ts";
import type { ServerLink } from "../server-link.ts";
import {
  type ActionFilter,
  type ActionNode,
  actionIcon,
  actionLabel,
  isRisky,
  statusWords,
  type TurnNode,
  turnsOf,
} from "./actions-tree.ts";

interface SessionNode {
  readonly kind: "session";
  readonly choice: SessionChoice;
}

interface NoteNode {
  readonly kind: "note";
  readonly text: string;
}

export type ActionsNode = SessionNode | TurnNode | ActionNode | NoteNode;

export interface ActionsView extends vscode.Disposable {
  /** Looks for sessions anew; gives those it found. */
  readonly refresh: () => Promise<readonly SessionChoice[]>;
  readonly setFilters: (filters: ReadonlySet<ActionFilter>) => Promise<void>;
  readonly filters: ReadonlySet<ActionFilter>;
  /** Shows a session that was read elsewhere, first of all. */
  readonly show: (choice: SessionChoice, answer: SessionAnswer) => void;
  /** What is shown of a session, read where it has not been read yet. */
  readonly turns: (uri: string) => Promise<readonly TurnNode[]>;
}

const { t } = vscode.l10n;

/** @param remembered which session was looked at when the window was left: it is found unfolded again */
export function actionsView(server: ServerLink, remembered: RememberedChoices): ActionsView {
  const changed = new vscode.EventEmitter<undefined>();
  let choices: readonly SessionChoice[] | undefined;
  let shownFirst: readonly SessionChoice[] = [];
  let lookedAt = remembered.session();
  let filters: ReadonlySet<ActionFilter> = new Set();
  const answers = new Map<string, Promise<SessionAnswer>>();

  const listed = async (): Promise<readonly SessionChoice[]> => {
    if (choices === undefined) {
      const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
      const found = folders.length === 0 ? [] : await server.request("countersign/sessions", { folders });
      const other = lookedAt !== undefined && (await isThere(lookedAt.uri)) ? lookedAt : undefined;
      // One that was chosen by its file lies where nobody looks for sessions.
      if (other !== undefined && ![...shownFirst, ...found].some(({ uri }) => uri === other.uri)) shownFirst = [other, ...shownFirst];
      const first = new Set(shownFirst.map(({ uri }) => uri));
      choices = [...shownFirst, ...found.filter(({ uri }) => !first.has(uri))];
    }
    return choices;
  };
  const answerOf = (uri: string): Promise<SessionAnswer> => {
    const known = answers.get(uri);
    if (known !== undefined) return known;
    const asked = server.request("countersign/auditSession", { uri });
    answers.set(uri, asked);
    // What failed is asked for again.
    asked.catch(() => answers.delete(uri));
    return asked;
  };
  const lookAt = (choice: SessionChoice | undefined): void => {
    lookedAt = choice;
    void remembered.setSession(choice);
  };
  const turns = async (uri: string): Promise<readonly TurnNode[]> => turnsOf(await answerOf(uri), filters, t);
  const childrenOf = async (node: ActionsNode | undefined): Promise<ActionsNode[]> => {
    if (node === undefined) return (await listed()).map((choice) => ({ kind: "session", choice }));
    switch (node.kind) {
      case "session": {
        const answer = await answerOf(node.choice.uri);
        const untold = answer.problems.filter(({ weight }) => weight === "blocking").length;
        const shown = turnsOf(answer, filters, t);
        return [
          ...(untold === 0 ? [] : [note(untoldWords(untold))]),
          ...(shown.length === 0 ? [note(filters.size === 0 ? t("No action is recorded.") : t("No action passes the filter."))] : []),
          ...shown,
        ];
      }
      case "turn":
        return [...node.actions];
      case "action":
      case "note":
        return [];
      default:
        return assertNever(node);
    }
  };
  const view = vscode.window.createTreeView<ActionsNode>("countersign.actions", {
    showCollapseAll: true,
    treeDataProvider: { onDidChangeTreeData: changed.event, getChildren: childrenOf, getTreeItem: (node) => itemOf(node, lookedAt?.uri) },
  });
  const unfolded = view.onDidExpandElement(({ element }) => {
    if (element.kind === "session") lookAt(element.choice);
  });
  const folded = view.onDidCollapseElement(({ element }) => {
    if (element.kind === "session" && element.choice.uri === lookedAt?.uri) lookAt(undefined);
  });
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(() => {
    choices = undefined;
    changed.fire(undefined);
  });
  return {
    refresh: () => {
      choices = undefined;
      answers.clear();
      changed.fire(undefined);
      return listed();
    },
    get filters() {
      return filters;
    },
    setFilters: async (wanted) => {
      filters = wanted;
      view.description = filterWords(wanted);
      changed.fire(undefined);
      await vscode.commands.executeCommand("setContext", "countersign.filtersActions", wanted.size > 0);
    },
    show: (choice, answer) => {
      answers.set(choice.uri, Promise.resolve(answer));
      shownFirst = [choice, ...shownFirst.filter(({ uri }) => uri !== choice.uri)];
      lookAt(choice);
      choices = undefined;
      changed.fire(undefined);
    },
    turns,
    dispose: () => {
      for (const disposable of [view, changed, folders, unfolded, folded]) disposable.dispose();
    },
  };
}

function untoldWords(count: number): string {
  return count === 1 ? t("1 thing in this session could not be told.") : t("{0} things in this session could not be told.", count);
}

function note(text: string): NoteNode {
  return { kind: "note", text };
}

export function filterLabel(filter: ActionFilter): string {
  switch (filter) {
    case "ran":
      return t("Ran");
    case "denied":
      return t("Denied");
    case "risky":
      return t("Risky");
    case "outside":
      return t("Outside the workspace");
    default:
      return assertNever(filter);
  }
}

function filterWords(filters: ReadonlySet<ActionFilter>): string {
  return [...filters].map(filterLabel).join(", ");
}

/** Whether a transcript can still be read: one that cannot is not offered. */
async function isThere(uri: string): Promise<boolean> {
  return vscode.workspace.fs.stat(vscode.Uri.parse(uri)).then(
    () => true,
    () => false,
  );
}

/** @param lookedAt the uri of the session that is shown unfolded */
function itemOf(node: ActionsNode, lookedAt: string | undefined): vscode.TreeItem {
  switch (node.kind) {
    case "session":
      return sessionItem(node.choice, node.choice.uri === lookedAt);
    case "turn":
      return turnItem(node);
    case "action":
      return actionItem(node);
    case "note": {
      const tree = new vscode.TreeItem(node.text);
      tree.iconPath = new vscode.ThemeIcon("info");
      return tree;
    }
    default:
      return assertNever(node);
  }
}

function sessionItem({ uri, agent, changedAt }: SessionChoice, isLookedAt: boolean): vscode.TreeItem {
  const when = new Date(changedAt).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const tree = new vscode.TreeItem(`${agent}, ${when}`, isLookedAt ? Expanded : Collapsed);
  const file = vscode.Uri.parse(uri);
  tree.id = uri;
  tree.description = file.path.slice(file.path.lastIndexOf("/") + 1);
  tree.tooltip = file.fsPath;
  tree.iconPath = new vscode.ThemeIcon("history");
  tree.contextValue = "session";
  return tree;
}

function turnItem(node: TurnNode): vscode.TreeItem {
  const tree = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
  const risky = node.actions.filter(({ findings }) => isRisky(findings)).length;
  const count = node.actions.length === 1 ? t("1 action") : t("{0} actions", node.actions.length);
  tree.description = risky === 0 ? count : `${count} · ${t("{0} risky", risky)}`;
  tree.tooltip = node.label;
  tree.iconPath = new vscode.ThemeIcon("comment");
  tree.contextValue = "turn";
  return tree;
}

function actionItem({ action, findings, isOutside }: ActionNode): vscode.TreeItem {
  const label = actionLabel(action);
  const words = [
    statusWords(action.status, t),
    ...(isOutside ? [t("outside the workspace")] : []),
    ...findings.map(({ message }) => oneLine(message, 120)),
  ];
  const tree = new vscode.TreeItem(label);
  tree.description = words.join(" · ");
  tree.iconPath = new vscode.ThemeIcon(
    actionIcon(action.status, isRisky(findings)),
    isRisky(findings) ? new vscode.ThemeColor("list.warningForeground") : undefined,
  );
  tree.tooltip = `${label}\n${words.join("\n")}`;
  tree.contextValue = action.file?.after === undefined ? "action" : "actionWriting";
  const { start, end } = action.range;
  tree.command = {
    title: t("Open"),
    command: "vscode.open",
    arguments: [vscode.Uri.file(action.path), { selection: new vscode.Range(start.line, start.character, end.line, end.character) }],
  };
  tree.accessibilityInformation = { label: `${label}, ${words.join(", ")}` };
  return tree;
}
