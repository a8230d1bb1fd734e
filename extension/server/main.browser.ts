/** The language server as a web worker. Its disk is the editor; there is no git, and no transcripts. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type { LoadAsset } from "../core/base/load-asset.ts";
import { browserAnalysis } from "./browser/analysis.ts";
import { type Ask, editorFiles } from "./browser/editor-files.ts";
import { documentPath } from "./document-path.ts";
import { ruleData } from "./rule-data.ts";
import { startServer } from "./server.ts";

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

const ask: Ask = (method, params) => connection.sendRequest(method, params);

const loadAsset: LoadAsset = (name) => ask("countersign/asset", { name });

startServer(connection, (server) => {
  const engine = () =>
    browserAnalysis({
      createWorker: async () => {
        const script = await loadAsset("analysis-worker.web.js");
        // The script may come from another origin, where a worker cannot be started from its address.
        return new Worker(URL.createObjectURL(new Blob([new Uint8Array(script)], { type: "text/javascript" })));
      },
      loadAsset,
      onReplaced: (why) =>
        server.notice({
          severity: "warning",
          message: `Countersign's analysis was started again: ${why}. The file it worked on is reported.`,
        }),
    });
  const rules = ruleData(loadAsset);
  const near = engine();
  const far = engine();
  return {
    analyse: near.analyse,
    analyseInBackground: far.analyse,
    rulePage: rules.page,
    files: editorFiles(ask, rules.languageOf),
    documentPath,
    today: () => new Date().toISOString().slice(0, 10),
    dispose: async () => {
      near.dispose();
      far.dispose();
    },
  };
});
