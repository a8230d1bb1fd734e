/** Objects by id, through one long-lived `git cat-file --batch`, each checked against its id. */
import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { startGit } from "./run.ts";

export type ObjectType = "blob" | "tree" | "commit" | "tag";

export type ObjectRead =
  | { readonly kind: "object"; readonly type: ObjectType; readonly bytes: Buffer }
  | { readonly kind: "too-large"; readonly type: ObjectType; readonly size: number; readonly start: Buffer }
  | { readonly kind: "missing" }
  /** Git could not read it, or its content is not what its id says. */
  | { readonly kind: "corrupt"; readonly message: string };

export interface ObjectStore {
  /** `limit` in bytes: of a larger object only the start is read. */
  read(id: string, limit: number): Promise<ObjectRead>;
  /** Stops the child process; what is still asked for comes back as corrupt. */
  dispose(): void;
}

export type ObjectFormat = "sha1" | "sha256";

interface Request {
  readonly id: string;
  readonly limit: number;
  readonly answer: (read: ObjectRead) => void;
}

/** In milliseconds: silence for this long while something is asked for means that git hangs. */
const usualPatience = 60_000;
const maximumHeader = 1024;
const startLength = 256;

/** `folder`: the git directory that all worktrees share. */
export function objectStore(cwd: string, format: ObjectFormat, folder: string, patience = usualPatience): ObjectStore {
  const waiting: Request[] = [];
  let connection: Connection | undefined;
  let isDisposed = false;

  /** With a message, the first request is what the connection died of; all others go to the next connection. */
  const onEnd = (ended: Connection, message: string | undefined): void => {
    if (connection !== ended) return;
    connection = undefined;
    if (message !== undefined) waiting.shift()?.answer({ kind: "corrupt", message });
    resume();
  };
  const resume = (): void => {
    if (waiting.length === 0 || connection !== undefined) return;
    connection = connect({ cwd, format, folder, patience }, waiting, onEnd);
    for (const request of waiting) connection.ask(request.id);
  };

  return {
    read: (id, limit) =>
      new Promise((answer) => {
        if (isDisposed) return answer({ kind: "corrupt", message: "the reading was stopped" });
        if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(id)) return answer({ kind: "corrupt", message: `${id} is no object id` });
        waiting.push({ id, limit, answer });
        if (connection === undefined) resume();
        else connection.ask(id);
      }),
    dispose: () => {
      isDisposed = true;
      const last = connection;
      connection = undefined;
      last?.close();
      for (const request of waiting.splice(0)) request.answer({ kind: "corrupt", message: "the reading was stopped" });
    },
  };
}

interface Connection {
  ask(id: string): void;
  close(): void;
}

/** One child process. It takes answered requests off `waiting`; when it ends, `onEnd` is called once. */
function connect(
  {
    cwd,
    format,
    folder,
    patience,
  }: { readonly cwd: string; readonly format: ObjectFormat; readonly folder: string; readonly patience: number },
  waiting: Request[],
  onEnd: (connection: Connection, message: string | undefined) => void,
): Connection {
  const child = startGit(cwd, ["cat-file", "--batch"]);
  let stderr = "";
  let hasEnded = false;
  let pending: Buffer[] = [];
  let pendingSize = 0;
  let header: { type: ObjectType; size: number } | undefined;

  const end = (message: string | undefined): void => {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(timer);
    child.kill("SIGKILL");
    onEnd(connection, message);
  };
  const timer = setTimeout(() => {
    if (waiting.length > 0) end(`git cat-file said nothing for ${patience / 1000} seconds`);
    else timer.refresh();
  }, patience);
  // Nobody should wait for a watch that has nothing to watch.
  timer.unref();

  const buffered = (): Buffer => {
    const all = pending.length === 1 && pending[0] !== undefined ? pending[0] : Buffer.concat(pending);
    pending = [all];
    return all;
  };
  const drop = (count: number): void => {
    const rest = buffered().subarray(count);
    pending = rest.length === 0 ? [] : [rest];
    pendingSize = rest.length;
  };

  /** Takes one header or one body off the buffer; false where more bytes are needed. */
  const advance = (): boolean => {
    const request = waiting[0];
    if (request === undefined || hasEnded) return false;
    if (header === undefined) {
      if (pendingSize === 0) return false;
      const all = buffered();
      const lineEnd = all.indexOf(10);
      if (lineEnd < 0) {
        if (all.length > maximumHeader) end("git cat-file answered in a form that is not known");
        return false;
      }
      const words = all.toString("latin1", 0, lineEnd).split(" ");
      drop(lineEnd + 1);
      if (words.at(-1) === "missing") {
        waiting.shift();
        request.answer(missing(folder, request.id));
        return true;
      }
      const type = objectType(words[1]);
      const size = Number(words[2]);
      if (words[0] !== request.id || type === undefined || !Number.isSafeInteger(size) || size < 0) {
        end(`git cat-file answered "${words.join(" ")}" for ${request.id}`);
        return false;
      }
      header = { type, size };
      return true;
    }
    if (header.size > request.limit) {
      const { type, size } = header;
      if (pendingSize < Math.min(size, startLength)) return false;
      waiting.shift();
      request.answer({ kind: "too-large", type, size, start: Buffer.from(buffered().subarray(0, startLength)) });
      // Reading past the object could take for ever; a new process takes a few milliseconds.
      end(undefined);
      return false;
    }
    if (pendingSize < header.size + 1) return false;
    const bytes = Buffer.from(buffered().subarray(0, header.size));
    const { type } = header;
    drop(header.size + 1);
    header = undefined;
    waiting.shift();
    request.answer(
      objectId(format, type, bytes) === request.id
        ? { kind: "object", type, bytes }
        : { kind: "corrupt", message: "its content does not have this id, so the object store was tampered with or is damaged" },
    );
    return true;
  };

  child.stdout.on("data", (chunk: Buffer) => {
    if (hasEnded) return;
    timer.refresh();
    pending.push(chunk);
    pendingSize += chunk.length;
    if (header !== undefined && pendingSize < Math.min(header.size + 1, startLength)) return;
    while (advance()) {}
  });
  child.stderr.on("data", (chunk: Buffer) => {
    if (stderr.length < 4000) stderr += chunk.toString();
  });
  child.stdin.on("error", () => {});
  child.on("error", (error) => end(`git could not be started: ${error.message}`));
  child.on("close", () => end(stderr.trim() || "git cat-file ended early"));

  const connection: Connection = {
    ask: (id) => {
      // It was not silent while nobody asked.
      if (waiting.length === 1) timer.refresh();
      child.stdin.write(`${id}\n`);
    },
    close: () => {
      hasEnded = true;
      clearTimeout(timer);
      child.kill("SIGKILL");
    },
  };
  return connection;
}

/** Git calls an object missing as well when its file is there and cannot be unpacked. */
function missing(folder: string, id: string): ObjectRead {
  const file = lstatSync(join(folder, "objects", id.slice(0, 2), id.slice(2)), { throwIfNoEntry: false });
  return file === undefined ? { kind: "missing" } : { kind: "corrupt", message: "its file in the object store is damaged" };
}

function objectType(word: string | undefined): ObjectType | undefined {
  return word === "blob" || word === "tree" || word === "commit" || word === "tag" ? word : undefined;
}

/** The id that git gives this content. */
export function objectId(format: ObjectFormat, type: ObjectType, bytes: Uint8Array): string {
  return createHash(format).update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
