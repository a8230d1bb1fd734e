/** The tree of the last review or audit: files and findings, riskiest first. */
import * as vscode from "vscode";
import { assertNever } from "../../core/base/assert-never.ts";
import type { Finding, Severity } from "../../core/base/finding.ts";
import type { Problem } from "../../core/base/problem.ts";
import type { Range } from "../../core/base/range.ts";
import { appendPlain } from "../reading/plain-text.ts";
import { confidenceWords, severityWords } from "./risk-words.ts";
import { isCurrent, type Shown, type ShownFile, summary } from "./shown.ts";

const { t } = vscode.l10n;

export type Node =
  | { readonly kind: "file"; readonly file: ShownFile }
  | { readonly kind: "finding"; readonly file: ShownFile; readonly finding: Finding }
  | { readonly kind: "problem"; readonly file?: ShownFile; readonly problem: Problem };

export interface FindingsView extends vscode.Disposable {
  readonly show: (shown: Shown) => void;
  readonly onDidShow: vscode.Event<Shown>;
  /** Undefined before anything was reviewed or audited. */
  readonly shown: Shown | undefined;
}

export function findingsView(): FindingsView {
  const changed = new vscode.EventEmitter<undefined>();
  const didShow = new vscode.EventEmitter<Shown>();
  let shown: Shown | undefined;
  const view = vscode.window.createTreeView<Node>("countersign.findings", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (shown === undefined ? [] : children(node, shown)),
      getTreeItem: item,
    },
  });
  // What is shown is a record of a moment: it says so when the files have moved on.
  const saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    const isShown = shown?.files.some((file) => file.uri.toString() === uri.toString()) === true;
    if (shown !== undefined && isShown) view.message = t("{0} Files have changed since.", headline(shown));
  });
  return {
    onDidShow: didShow.event,
    get shown() {
      return shown;
    },
    show: (next) => {
      shown = next;
      // Of a review the open items are counted, in the view beside this: findings are among them.
      const count = next.isReview === true ? 0 : next.findings.filter(isCurrent).length;
      view.message = headline(next);
      view.badge = count === 0 ? undefined : { value: count, tooltip: summary(next, t) };
      changed.fire(undefined);
      didShow.fire(next);
    },
    dispose: () => {
      for (const disposable of [view, changed, didShow, saved]) disposable.dispose();
    },
  };
}

function headline(shown: Shown): string {
  return `${shown.title}: ${lowerFirst(summary(shown, t))}`;
}

function children(node: Node | undefined, shown: Shown): Node[] {
  if (node === undefined) {
    const files = shown.files.map((file): Node => ({ kind: "file", file }));
    return [...files, ...shown.problems.map((problem): Node => ({ kind: "problem", problem }))];
  }
  if (node.kind !== "file") return [];
  const { file } = node;
  return [
    ...file.findings.map((finding): Node => ({ kind: "finding", file, finding })),
    ...file.problems.map((problem): Node => ({ kind: "problem", file, problem })),
  ];
}

function item(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case "file":
      return fileItem(node.file);
    case "finding":
      return findingItem(node.file, node.finding);
    case "problem":
      return problemItem(node.file, node.problem);
    default:
      return assertNever(node);
  }
}

function fileItem(file: ShownFile): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const isEmpty = file.findings.length + file.problems.length === 0;
  const state = isEmpty ? None : file.findings.length > 0 ? Expanded : Collapsed;
  const tree = file.label === undefined ? new vscode.TreeItem(file.uri, state) : new vscode.TreeItem(file.label, state);
  const folder = file.label === undefined ? file.path.slice(0, Math.max(0, file.path.lastIndexOf("/"))) : "";
  const count = isEmpty || file.label !== undefined ? "" : String(file.findings.length + file.problems.length);
  tree.description = [folder, file.status ?? "", count].filter((part) => part !== "").join(" · ");
  tree.iconPath = file.icon === undefined ? vscode.ThemeIcon.File : new vscode.ThemeIcon(file.icon);
  tree.tooltip = file.label ?? file.path;
  tree.contextValue = "file";
  tree.command = openCommand(file, file.label === undefined ? undefined : file.findings[0]?.range);
  return tree;
}

function findingItem(file: ShownFile, finding: Finding): vscode.TreeItem {
  const tree = new vscode.TreeItem(finding.message);
  tree.description = [stateWords(finding) ?? "", place(finding.range)].filter((part) => part !== "").join(" · ");
  tree.iconPath = isCurrent(finding)
    ? severityIcon(finding.severity)
    : new vscode.ThemeIcon(finding.state === "fixed" ? "check" : "history");
  tree.contextValue = "finding";
  tree.tooltip = tooltip(finding);
  tree.command = openCommand(file, finding.range, finding.state === "fixed");
  tree.accessibilityInformation = {
    label: t("{0}: {1}, line {2}", severityWords(finding.severity, t), finding.message, finding.range.start.line + 1),
  };
  return tree;
}

function stateWords({ state }: Finding): string | undefined {
  switch (state) {
    case undefined:
    case "new":
      return undefined;
    case "existing":
      return t("was there before");
    case "moved":
      return t("moved here");
    case "fixed":
      return t("gone");
    default:
      return assertNever(state);
  }
}

function problemItem(file: ShownFile | undefined, problem: Problem): vscode.TreeItem {
  const tree = new vscode.TreeItem(problem.message);
  tree.iconPath = new vscode.ThemeIcon(problem.weight === "blocking" ? "question" : "circle-small");
  const kind = problem.weight === "blocking" ? t("could not tell") : t("note");
  tree.description = problem.range === undefined ? kind : `${place(problem.range)} · ${kind}`;
  tree.tooltip = problem.message;
  tree.contextValue = "problem";
  if (file !== undefined) tree.command = openCommand(file, problem.range);
  return tree;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The finding's words come from the file that was read: they go in as text, never as markup. */
function tooltip(finding: Finding): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  appendPlain(text, finding.message);
  text.appendMarkdown("\n\n");
  if (finding.canonical !== undefined) text.appendCodeblock(finding.canonical, "shellscript");
  appendPlain(text, `${finding.rule}: ${severityWords(finding.severity, t)}, ${confidenceWords(finding.confidence, t)}`);
  return text;
}

/** A changed file opens as its diff; what is gone opens where it was. */
function openCommand(file: ShownFile, range: Range | undefined, isBefore = false): vscode.Command {
  const options = range === undefined ? {} : { selection: vscodeRange(range) };
  const { before, after } = file;
  if (isBefore && before !== undefined) return { title: t("Open"), command: "vscode.open", arguments: [before, options] };
  if (before !== undefined && after !== undefined) {
    return { title: t("Open"), command: "vscode.diff", arguments: [before, after, t("{0} (change)", file.path), options] };
  }
  return { title: t("Open"), command: "vscode.open", arguments: [after ?? before ?? file.uri, options] };
}

export function vscodeRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function place({ start }: Range): string {
  return t("line {0}", start.line + 1);
}

function severityIcon(severity: Severity): vscode.ThemeIcon {
  switch (severity) {
    case "critical":
    case "high":
      return new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground"));
    case "medium":
      return new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
    case "low":
      return new vscode.ThemeIcon("info");
    case "info":
      return new vscode.ThemeIcon("circle-outline");
    default:
      return assertNever(severity);
  }
}
