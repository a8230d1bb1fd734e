/** A VS Code window that runs in the page alone: the workbench of the installed server, its files served and nothing else. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { repository } from "./set-up.mjs";
import { quietSettings } from "./settings.mjs";

const contentTypes = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".ttf": "font/ttf",
};
const workbenchScript = "/vs/out/vs/code/browser/workbench/workbench.js";

/**
 * code-server ties the page to its own server in two places; a window without one needs both undone. A build that reads
 * otherwise is refused, rather than half changed.
 */
const untied = [
  [/,remoteAuthority:location\.host\}/g, "}"],
  [
    /(get userRoamingDataHome\(\)\{return [\w$]+\([\w$]+\.file\(this\.userDataPath\)\.with\(\{scheme:[\w$]+\.)vscodeRemote\}/g,
    "$1vscodeUserData}",
  ],
];

/**
 * @param {{ server: string }} installation as `ensureHost` gives it
 * @param {Record<string, string>} files of the workspace, by path
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startWebHost(installation, files) {
  const workbench = path.join(installation.server, "lib/vscode");
  const script = untiedScript(path.join(workbench, workbenchScript.slice("/vs/".length)));
  const product = JSON.parse(readFileSync(path.join(workbench, "product.json"), "utf8"));
  const roots = { vs: workbench, extension: repository, memory: fileURLToPath(new URL("memory-workspace", import.meta.url)) };
  const made = {
    "/": () => ["text/html", page(origin(), product)],
    "/files.json": () => ["application/json", JSON.stringify(files)],
    [workbenchScript]: () => ["text/javascript", script],
  };
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const send = (status, type, body) => response.writeHead(status, { "content-type": type, "access-control-allow-origin": "*" }).end(body);
    if (made[asked] !== undefined) return send(200, ...made[asked]());
    const [, head, ...rest] = asked.split("/");
    const root = Object.hasOwn(roots, head) ? roots[head] : undefined;
    const file = root === undefined ? undefined : path.join(root, ...rest);
    const isServed = file?.startsWith(root + path.sep) && existsSync(file) && statSync(file).isFile();
    if (!isServed) return send(404, "text/plain", "no such file");
    send(200, contentTypes[path.extname(file)] ?? "application/octet-stream", readFileSync(file));
  });
  const origin = () => ({ scheme: "http", authority: `127.0.0.1:${server.address().port}` });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://${origin().authority}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function untiedScript(file) {
  let text = readFileSync(file, "utf8");
  for (const [from, to] of untied) {
    const found = text.match(from)?.length ?? 0;
    if (found !== 1) throw new Error(`${file} reads otherwise than the build this was made for: ${found} matches of ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

function page(origin, product) {
  const at = (where) => ({ ...origin, path: where });
  const configuration = {
    folderUri: { scheme: "memory", authority: "", path: "/" },
    additionalBuiltinExtensions: [at("/memory")],
    developmentOptions: { extensions: [at("/extension")] },
    webviewEndpoint: "/vs/out/vs/workbench/contrib/webview/browser/pre",
    productConfiguration: { ...product, extensionsGallery: undefined, webEndpointUrlTemplate: undefined },
    configurationDefaults: quietSettings,
    enableWorkspaceTrust: false,
    // code-server's own build insists on these.
    userDataPath: "/user-data",
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  const data = JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html><html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${data}">
<link rel="stylesheet" href="/vs/out/vs/code/browser/workbench/workbench.css"></head><body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + "/vs/out/";</script>
<script type="module" src="/vs/out/nls.messages.js"></script>
<script type="module" src="${workbenchScript}"></script></html>`;
}
