/** Transcripts of agents on this machine. */
import { homedir } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Analyse } from "../../core/analysis/request.ts";
import { countsInAudit, verdict } from "../../core/base/verdict.ts";
import { auditedSessions } from "../../node/audited-sessions.ts";
import { sessionsNewestFirst } from "../../node/transcripts.ts";
import type { Sessions } from "../ports.ts";
import type { SessionChoice } from "../protocol.ts";

/** A person picks by time and place; nobody reads a longer list. */
const mostChoices = 30;

export function nodeSessions(analyse: Analyse): Sessions {
  const surroundings = { home: homedir(), env: process.env };
  return {
    list: async (folders) => {
      const found = folders.filter((folder) => folder.startsWith("file:")).flatMap((folder) => newest(fileURLToPath(folder), surroundings));
      return found.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    },
    audit: async (uri, progress) => {
      const { actions, findings, problems, sessions, prompts, coverage } = await auditedSessions([fileURLToPath(uri)], analyse, {
        step: (message) => progress(message),
      });
      return {
        verdict: verdict(findings.filter(countsInAudit), problems),
        root: pathToFileURL("/").href,
        findings,
        suppressed: [],
        problems,
        stats: { files: coverage.full + coverage.partial + coverage.none, coverage, skipped: {} },
        actions,
        sessions,
        prompts,
      };
    },
  };
}

function newest(folder: string, surroundings: Parameters<typeof sessionsNewestFirst>[1]): SessionChoice[] {
  const choices: SessionChoice[] = [];
  for (const { path, changed } of sessionsNewestFirst(folder, surroundings)) {
    choices.push({ uri: pathToFileURL(path).href, agent: "Claude Code", changedAt: new Date(changed).toISOString() });
    if (choices.length === mostChoices) break;
  }
  return choices;
}
