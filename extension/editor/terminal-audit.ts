/** Audits each command as it starts in a terminal of VS Code, where the person wants that: it is their own terminal, so it is off until they say so. */
import * as vscode from "vscode";
import type { Finding } from "../core/base/finding.ts";
import { oneLine } from "../core/base/one-line.ts";
import { auditText } from "./audit-text.ts";
import type { AuditedTexts } from "./audited-texts.ts";
import type { ServerLink } from "./server-link.ts";

export interface TerminalAuditPorts {
  readonly server: ServerLink;
  readonly texts: AuditedTexts;
  readonly log: vscode.LogOutputChannel;
}

/** A command is running by the time it is read: this tells, and stops nothing. */
export function terminalAudit({ server, texts, log }: TerminalAuditPorts): vscode.Disposable {
  const audit = async (command: string, terminal: vscode.Terminal): Promise<void> => {
    const isPowerShell = /^(pwsh|powershell)/.test(terminal.state.shell ?? "");
    const path = `${oneLine(terminal.name, 40).replaceAll("/", "-")}.${isPowerShell ? "ps1" : "sh"}`;
    const uri = texts.add(path, command);
    const { findings, problems } = await auditText(server, uri, path, isPowerShell ? "powershell" : "shellscript", command);
    for (const { severity, message, rule } of findings) log.info(`${terminal.name}: ${severity}: ${message} (${rule})`);
    for (const { weight, message } of problems) if (weight === "blocking") log.warn(`${terminal.name}: ${message}`);
    const critical = findings.find(({ severity }) => severity === "critical" || severity === "high");
    if (critical !== undefined) await tell(critical, uri, terminal);
  };
  let hasFailed = false;
  return vscode.window.onDidStartTerminalShellExecution(({ execution, terminal }) => {
    if (vscode.workspace.getConfiguration("countersign").get("terminal.audit") !== true) return;
    const command = execution.commandLine.value;
    if (command.trim() === "") return;
    audit(command, terminal).then(
      () => {
        hasFailed = false;
      },
      (error: unknown) => {
        log.error(error instanceof Error ? error : String(error));
        // Once until one is audited again: a person who trusts in this must know that nobody looks, and not hear it at each command.
        if (!hasFailed) void vscode.window.showWarningMessage(notAudited(error));
        hasFailed = true;
      },
    );
  });
}

function notAudited(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t("Commands in terminals are not being audited: {0}", why);
}

async function tell({ message, rule }: Finding, uri: vscode.Uri, terminal: vscode.Terminal): Promise<void> {
  const [show, explain] = [vscode.l10n.t("Show Command"), vscode.l10n.t("Explain")];
  const text = vscode.l10n.t("A command that runs in the terminal {0}: {1}", oneLine(terminal.name, 60), oneLine(message, 300));
  const chosen = await vscode.window.showWarningMessage(text, show, explain);
  if (chosen === show) await vscode.window.showTextDocument(uri, { preview: true });
  if (chosen === explain) await vscode.commands.executeCommand("countersign.explainFinding", rule);
}
