/** The language server as a process: ANALYSIS in worker threads, git, the disk, and transcripts of agents. */
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { type AnalysisPoolOptions, analysisPool } from "../node/analysis-pool.ts";
import { folderAssets } from "../node/assets.ts";
import { nameGitProgram } from "../node/git/program.ts";
import { documentPath } from "./document-path.ts";
import { nodeChecklists } from "./node/checklists.ts";
import { diskFiles } from "./node/files.ts";
import { packageVersion } from "./node/package-version.ts";
import { nodeRepositories } from "./node/repositories.ts";
import { nodeSessions } from "./node/sessions.ts";
import { ruleData } from "./rule-data.ts";
import { startServer } from "./server.ts";

const assets = join(__dirname, "assets");

startServer(createConnection(ProposedFeatures.all), (server) => {
  const pool = (how: Pick<AnalysisPoolOptions, "size" | "order" | "isBackground" | "isTyping">) =>
    analysisPool({
      workerFile: join(__dirname, "analysis-worker.js"),
      assetFolder: assets,
      ...how,
      onReplaced: (why) =>
        server.notice({
          severity: "warning",
          message: `Countersign's analysis was started again, because ${why}. The file it worked on is reported.`,
        }),
    });
  // A worker of its own for what is being typed: an audit never stands in its way.
  const near = pool({ size: 1, order: "newest-first", isTyping: true });
  const far = pool({ size: Math.max(1, Math.min(3, availableParallelism() - 1)), isBackground: true });
  const today = () => new Date().toISOString().slice(0, 10);
  const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  const rules = ruleData(folderAssets(assets));
  const { analyse } = near;
  const { analyse: analyseInBackground } = far;
  const reviewing = { analyse: analyseInBackground, digest, languageOf: rules.languageOf, catalogue: rules.catalogue, today };
  const repositories = nodeRepositories(reviewing);
  const checklists = nodeChecklists({
    ...reviewing,
    repositoryAt: repositories.repositoryAt,
    onAssessed: repositories.remember,
    onLedgerChanged: (root) => server.ledgerChanged(root),
    onHeadMoved: (root) => server.headMoved(root),
    version: packageVersion(join(__dirname, "..", "package.json")),
  });
  return {
    analyse,
    analyseInBackground,
    typed: far.standAside,
    rulePage: rules.page,
    files: diskFiles(rules.languageOf),
    repositories,
    checklists,
    sessions: nodeSessions(analyseInBackground),
    documentPath: (uri, folders) => repositories.pathOf(uri) ?? documentPath(uri, folders),
    nameGit: nameGitProgram,
    today,
    dispose: async () => {
      checklists.dispose();
      repositories.dispose();
      await Promise.all([near.close(), far.close()]);
    },
  };
});
