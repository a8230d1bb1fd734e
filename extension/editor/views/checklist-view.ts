/** The Checklist view: what must be settled before the change merges, with the gate above and the debt below. */
import * as vscode from "vscode";
import { assertNever } from "../../core/base/assert-never.ts";
import { oneLine } from "../../core/base/one-line.ts";
import type { ItemView } from "../../core/report/checklist-view.ts";
import type { ReviewSession } from "../review-session.ts";
import {
  type ChecklistNode,
  checklistNodes,
  type DetailNode,
  type ItemNode,
  itemContext,
  itemIcon,
  itemStateWords,
} from "./checklist-tree.ts";
import { gateWords, isOpenItem } from "./gate-words.ts";
import { riskWords } from "./risk-words.ts";

export interface ChecklistTree extends vscode.Disposable {
  readonly selection: readonly ChecklistNode[];
  readonly setHidesDone: (hidesDone: boolean) => void;
  /** The rows at the top, as they are shown. */
  readonly nodes: () => readonly ChecklistNode[];
  /** The line above the rows: the gate. */
  readonly message: () => string;
  /** Shows the view, and chooses the item in it. */
  readonly reveal: (item: ItemView) => Promise<void>;
}

const { t } = vscode.l10n;

export function checklistTree(session: ReviewSession): ChecklistTree {
  const changed = new vscode.EventEmitter<undefined>();
  let rows: readonly ChecklistNode[] = [];
  let hidesDone = false;
  const parents = new Map<ChecklistNode, ItemNode>();
  const view = vscode.window.createTreeView<ChecklistNode>("countersign.checklist", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => {
        if (node === undefined) return [...rows];
        if (node.kind !== "item") return [];
        for (const child of node.children) parents.set(child, node);
        return [...node.children];
      },
      getParent: (node) => parents.get(node),
      getTreeItem: itemOf,
    },
  });
  const draw = (): void => {
    const { current } = session;
    if (current === undefined) return;
    parents.clear();
    rows = checklistNodes(current, hidesDone, t);
    view.message = gateWords(current.checklist, t);
    const open = current.checklist.items.filter(isOpenItem).length;
    view.description = t("{0} of {1} settled", current.checklist.items.length - open, current.checklist.items.length);
    changed.fire(undefined);
  };
  const subscription = session.onDidChange(draw);
  return {
    get selection() {
      return view.selection;
    },
    nodes: () => rows,
    message: () => view.message ?? "",
    setHidesDone: (wanted) => {
      hidesDone = wanted;
      draw();
    },
    reveal: async (item) => {
      await vscode.commands.executeCommand("countersign.checklist.focus");
      const node = rows.find((one) => one.kind === "item" && one.item.id === item.id);
      if (node !== undefined) await view.reveal(node, { select: true, focus: true, expand: true });
    },
    dispose: () => {
      for (const disposable of [view, changed, subscription]) disposable.dispose();
    },
  };
}

function itemOf(node: ChecklistNode): vscode.TreeItem {
  switch (node.kind) {
    case "item":
      return questionItem(node.item);
    case "detail":
      return detailItem(node);
    case "line": {
      const tree = new vscode.TreeItem(node.text);
      tree.id = `line:${node.id}`;
      tree.iconPath = new vscode.ThemeIcon(node.icon);
      tree.tooltip = node.text;
      tree.contextValue = "line";
      return tree;
    }
    default:
      return assertNever(node);
  }
}

function questionItem(item: ItemView): vscode.TreeItem {
  const { Collapsed } = vscode.TreeItemCollapsibleState;
  const text = oneLine(item.text, 200);
  const words = itemStateWords(item, t);
  const tree = new vscode.TreeItem(text, Collapsed);
  tree.id = `item:${item.id}`;
  tree.description = [words, riskWords(item.risk, t), item.isRequired ? "" : t("not required")].filter((part) => part !== "").join(" · ");
  tree.iconPath = new vscode.ThemeIcon(itemIcon(item.state), iconColour(item));
  tree.tooltip = `${item.text}\n${item.why}`;
  tree.contextValue = itemContext(item);
  tree.accessibilityInformation = { label: t("{0} {1}, {2}. {3}", text, words, riskWords(item.risk, t), oneLine(item.why, 200)) };
  return tree;
}

function iconColour({ state }: ItemView): vscode.ThemeColor | undefined {
  if (state === "error") return new vscode.ThemeColor("list.errorForeground");
  return state === "stale" ? new vscode.ThemeColor("list.warningForeground") : undefined;
}

function detailItem(node: DetailNode): vscode.TreeItem {
  const tree = new vscode.TreeItem(node.text);
  tree.id = `detail:${node.id}`;
  tree.iconPath = new vscode.ThemeIcon(node.icon);
  tree.tooltip = node.text;
  tree.contextValue = "detail";
  if (node.place !== undefined)
    tree.command = { title: t("Open"), command: "countersign.openPlace", arguments: [node.place.path, node.place.range] };
  return tree;
}
