/** Serves a repository over http through git's own backend, for tests. */
import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";

export function serveGit(folder: string): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const backend = spawn("git", ["http-backend"], {
      env: {
        PATH: process.env["PATH"],
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method ?? "GET",
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
        GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      },
      stdio: ["pipe", "pipe", "ignore"],
    });
    request.pipe(backend.stdin);
    const chunks: Buffer[] = [];
    backend.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    backend.on("close", () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf("\r\n\r\n");
      for (const line of all.toString("latin1", 0, end).split("\r\n")) {
        const colon = line.indexOf(": ");
        if (line.startsWith("Status: ")) response.statusCode = Number.parseInt(line.slice(8), 10);
        else response.setHeader(line.slice(0, colon), line.slice(colon + 2));
      }
      response.end(all.subarray(end + 4));
    });
  });
}
