/** Transcripts of agents on this machine. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { auditedSessions } from "../../cli/audited-sessions.ts";
import type { Analyse } from "../../core/analysis/request.ts";
import { countsInAudit, verdict } from "../../core/base/verdict.ts";
import type { Sessions } from "../ports.ts";
import { sessionFiles } from "./session-files.ts";

export function nodeSessions(analyse: Analyse): Sessions {
  return {
    list: async (folders) => folders.flatMap((folder) => (folder.startsWith("file:") ? sessionFiles(fileURLToPath(folder)) : [])),
    audit: async (uri, progress) => {
      const path = fileURLToPath(uri);
      const audited = await auditedSessions([path], analyse, { step: (message) => progress(message), end: () => {} });
      const { actions, findings, problems, sessions, coverage } = audited;
      return {
        verdict: verdict(findings.filter(countsInAudit), problems),
        root: pathToFileURL("/").href,
        findings,
        suppressed: [],
        problems,
        stats: { files: actions.length, coverage, skipped: {} },
        actions,
        sessions,
      };
    },
  };
}
