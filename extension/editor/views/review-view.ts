/** The Review view: what to know first, then files and units with a box each that says whether a person has verified it. */
import * as vscode from "vscode";
import { assertNever } from "../../core/base/assert-never.ts";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { ChecklistAnswer, EditorAct } from "../../server/protocol.ts";
import { changeDocuments } from "../reading/change-places.ts";
import { appendPlain } from "../reading/plain-text.ts";
import { unitAtLine } from "../reading/unit-lines.ts";
import { unitState, unitStateWords } from "../reading/unit-state.ts";
import type { ReviewSession } from "../review-session.ts";
import { debtWords, gateWords, openRequired } from "./gate-words.ts";
import { type FileNode, type ReviewFilter, type ReviewNode, reviewNodes, type SummaryNode } from "./review-tree.ts";
import { riskWords } from "./risk-words.ts";
import { stateIcon, unitKey, unitLabel, unitReason } from "./unit-words.ts";

export interface ReviewView extends vscode.Disposable {
  readonly setFilter: (filter: Partial<ReviewFilter>) => Promise<void>;
  readonly filter: ReviewFilter;
  /** The rows at the top, as they are shown; for whoever asks without looking. */
  readonly nodes: () => readonly ReviewNode[];
  /** What is chosen in the tree. */
  readonly selection: readonly ReviewNode[];
  /** Chooses the unit in the tree where the view is in sight, and does not take the focus. */
  readonly reveal: (unit: UnitView) => Promise<void>;
  /** What ticking boxes does: also for whoever cannot point at one. Rejects with an error in words. */
  readonly tick: (node: ReviewNode, isTicked: boolean) => Promise<void>;
}

export interface ReviewViewPorts {
  readonly session: ReviewSession;
  readonly openUnit: (unit: UnitView) => Promise<void>;
  readonly report: (error: unknown) => void;
}

const { t } = vscode.l10n;

export function reviewView({ session, openUnit, report }: ReviewViewPorts): ReviewView {
  const changed = new vscode.EventEmitter<undefined>();
  let filter: ReviewFilter = { hidesDone: false, showsOnlyChanged: false };
  let rows: readonly ReviewNode[] = [];
  /** A tree finds what it shows by identity. */
  const units = new Map<string, ReviewNode>();
  const parents = new Map<ReviewNode, ReviewNode>();

  const childrenOf = (node: ReviewNode): readonly ReviewNode[] => {
    if (node.kind === "summary") return node.children;
    if (node.kind === "unit") return [];
    return node.units.map((unit) => {
      const known = units.get(unitKey(unit)) ?? { kind: "unit", unit };
      units.set(unitKey(unit), known);
      parents.set(known, node);
      return known;
    });
  };
  const view = vscode.window.createTreeView<ReviewNode>("countersign.review", {
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node === undefined ? rows : childrenOf(node))],
      getParent: (node) => parents.get(node),
      getTreeItem: (node) => itemOf(node),
    },
  });

  const draw = (answer: ChecklistAnswer): void => {
    rows = reviewNodes(answer, filter, (session.params?.sessions ?? []).length > 0, t);
    units.clear();
    parents.clear();
    const open = openRequired(answer.checklist).length;
    const isNothing = answer.checklist.units.length > 0 && !rows.some(({ kind }) => kind === "file");
    view.message = isNothing ? nothingLeft(filter) : "";
    view.description = filterWords(filter);
    view.badge = open === 0 ? undefined : { value: open, tooltip: `${gateWords(answer.checklist, t)} ${debtWords(answer.checklist, t)}` };
    changed.fire(undefined);
  };
  const tick = async (node: ReviewNode, isTicked: boolean): Promise<void> => {
    try {
      if (node.kind === "unit") await session.act(actOn([node.unit], isTicked ? "verify" : "unverify"));
      else if (node.kind === "file") await tickFile(node, isTicked);
    } finally {
      // The box has been drawn as it was clicked: it goes back to what is recorded.
      changed.fire(undefined);
    }
  };
  /** Of a file only what is of low risk is taken together; each of the rest asks for a look and a mark of its own. */
  const tickFile = async ({ path }: FileNode, isTicked: boolean): Promise<void> => {
    const own = (session.current?.checklist.units ?? []).filter((unit) => unit.path === path);
    if (!isTicked) {
      await session.act(
        actOn(
          own.filter(({ marks }) => marks.length > 0),
          "unverify",
        ),
      );
      return;
    }
    const open = own.filter(({ isVerified }) => !isVerified);
    const low = open.filter(({ risk }) => risk === "low");
    const [first] = open.filter(({ risk }) => risk !== "low");
    if (low.length > 0) await session.act(actOn(low, "verify", "bulk"));
    if (first === undefined) return;
    await openUnit(first);
    const count = open.length - low.length;
    void vscode.window.showInformationMessage(
      count === 1
        ? t("{0}: one unit is above low risk and asks for a mark of its own. Here it is.", path)
        : t("{0}: {1} units are above low risk, and each asks for a mark of its own. Here is the first.", path, count),
    );
  };

  const subscriptions = [
    view,
    changed,
    session.onDidChange(({ answer }) => draw(answer)),
    view.onDidChangeCheckboxState(({ items }) => {
      const ticked = async (): Promise<void> => {
        for (const [node, state] of items) await tick(node, state === vscode.TreeItemCheckboxState.Checked);
      };
      ticked().catch(report);
    }),
  ];
  return {
    get filter() {
      return filter;
    },
    get selection() {
      return view.selection;
    },
    nodes: () => rows,
    tick,
    setFilter: async (wanted) => {
      filter = { ...filter, ...wanted };
      if (session.current !== undefined) draw(session.current);
      await vscode.commands.executeCommand("setContext", "countersign.hidesDone", filter.hidesDone);
      await vscode.commands.executeCommand("setContext", "countersign.showsOnlyChanged", filter.showsOnlyChanged);
    },
    reveal: async (unit) => {
      // A tree that is drawn anew meanwhile knows the row no more: it is looked up again.
      for (let left = 3; view.visible; left--) {
        const file = rows.find((node) => node.kind === "file" && node.path === unit.path);
        const node =
          file === undefined ? undefined : childrenOf(file).find((one) => one.kind === "unit" && unitKey(one.unit) === unitKey(unit));
        if (node === undefined) return;
        try {
          await view.reveal(node, { select: true, focus: false });
          return;
        } catch (error) {
          if (left === 0) throw error;
        }
      }
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

export function isOfChange(answer: ChecklistAnswer, uri: vscode.Uri): boolean {
  return changeDocuments(answer).has(uri.toString());
}

/** The unit of the change at a 0-based line of one of its documents. */
export function unitAt(answer: ChecklistAnswer, uri: vscode.Uri, line: number): UnitView | undefined {
  const document = changeDocuments(answer).get(uri.toString());
  return document === undefined ? undefined : unitAtLine(document.units, line, document.side);
}

export function actOn(units: readonly UnitView[], kind: "verify" | "unverify" | "skip", how: "explicit" | "bulk" = "explicit"): EditorAct {
  return { kind, units: units.map(unitKey), how };
}

function nothingLeft({ showsOnlyChanged }: ReviewFilter): string {
  return showsOnlyChanged ? t("Nothing that was verified has changed since.") : t("Everything is verified.");
}

function filterWords({ hidesDone, showsOnlyChanged }: ReviewFilter): string {
  if (showsOnlyChanged) return t("changed since verified");
  return hidesDone ? t("verified ones hidden") : "";
}

function itemOf(node: ReviewNode): vscode.TreeItem {
  switch (node.kind) {
    case "summary":
      return summaryItem(node);
    case "file":
      return fileItem(node);
    case "unit":
      return unitItem(node.unit);
    default:
      return assertNever(node);
  }
}

function summaryItem(node: SummaryNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const tree = new vscode.TreeItem(node.label, node.children.length > 0 ? Collapsed : None);
  tree.id = `summary:${node.id}`;
  tree.iconPath = new vscode.ThemeIcon(node.icon);
  if (node.description !== undefined) tree.description = node.description;
  tree.tooltip = node.description === undefined ? node.label : `${node.label} (${node.description})`;
  tree.contextValue = "summary";
  if (node.place !== undefined)
    tree.command = { title: t("Open"), command: "countersign.openPlace", arguments: [node.place.path, node.place.range] };
  if (node.runs !== undefined) tree.command = { title: node.label, command: node.runs };
  tree.accessibilityInformation = { label: [node.label, node.description ?? ""].filter((part) => part !== "").join(", ") };
  return tree;
}

function fileItem({ path, status, risk, verified, total }: FileNode): vscode.TreeItem {
  const isDone = verified === total;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const tree = new vscode.TreeItem(name, isDone || risk === "low" ? Collapsed : Expanded);
  const words = t("{0} of {1} verified", verified, total);
  tree.id = `file:${path}`;
  tree.resourceUri = vscode.Uri.from({ scheme: "countersign-unit", path: `/${path}` });
  tree.iconPath = vscode.ThemeIcon.File;
  tree.description = [riskWords(risk, t), words, status, folder].filter((part) => part !== "").join(" · ");
  tree.tooltip = path;
  tree.contextValue = isDone ? "fileDone" : "fileOpen";
  tree.checkboxState = box(
    isDone,
    isDone ? t("Take the marks on {0} back", name) : t("Verify what is of low risk in {0}", name),
    `${name}, ${words}`,
  );
  tree.accessibilityInformation = { label: [path, status, riskWords(risk, t), words].filter((part) => part !== "").join(", ") };
  return tree;
}

function unitItem(unit: UnitView): vscode.TreeItem {
  const label = unitLabel(unit, t);
  const state = unitState(unit);
  const words = unitStateWords(unit, t);
  const reason = unitReason(unit);
  const tree = new vscode.TreeItem(label);
  tree.id = `unit:${unitKey(unit)}`;
  tree.description = [riskWords(unit.risk, t), words, reason].filter((part) => part !== "").join(" · ");
  tree.iconPath = new vscode.ThemeIcon(stateIcon(state), state === "stale" ? new vscode.ThemeColor("list.warningForeground") : undefined);
  tree.tooltip = unitTooltip(unit, words);
  tree.contextValue = unit.isVerified ? "unitVerified" : "unitOpen";
  tree.checkboxState = box(
    unit.isVerified,
    unit.isVerified ? t("Take the mark back") : t("Mark as verified"),
    `${unit.path}, ${label}, ${words}`,
  );
  tree.command = { title: t("Open"), command: "countersign.openUnit", arguments: [{ kind: "unit", unit }] };
  tree.accessibilityInformation = { label: t("{0}, {1}, {2}. {3}", label, riskWords(unit.risk, t), words, reason) };
  return tree;
}

function box(isTicked: boolean, tooltip: string, label: string): NonNullable<vscode.TreeItem["checkboxState"]> {
  const state = isTicked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;
  return { state, tooltip, accessibilityInformation: { label, role: "checkbox" } };
}

/** Paths, names and reasons come from others: they go in as text, never as markup. */
function unitTooltip(unit: UnitView, words: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const paragraphs = [
    `${unit.path}: ${words}`,
    ...unit.reasons.map((reason) => `${unit.risk}: ${reason}`),
    ...unit.marks.map(({ who, at, isExact, agent }) => `${agent ?? who.name}, ${at}${isExact ? "" : `, ${t("among other lines")}`}`),
  ];
  for (const paragraph of paragraphs) {
    appendPlain(text, paragraph);
    text.appendMarkdown("\n\n");
  }
  return text;
}
