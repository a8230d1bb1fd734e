/** Paths as text: the same file has one name, whatever way it was written. */
import { isKnown } from "./value.ts";

export const programDirectories: readonly string[] = [
  "/bin/",
  "/sbin/",
  "/usr/bin/",
  "/usr/sbin/",
  "/usr/local/bin/",
  "/usr/local/sbin/",
  "/opt/homebrew/bin/",
  "/opt/local/bin/",
  "/snap/bin/",
  "/usr/libexec/",
];

/** `/usr/bin/ssh` is `ssh`; `./ssh` and `/tmp/ssh` stay what they are: another program may lie there. */
export function programName(path: string): string {
  for (const directory of programDirectories) {
    if (path.startsWith(directory) && !path.includes("/", directory.length)) return path.slice(directory.length) || path;
  }
  return path;
}

const homePattern = /^(?:\/home\/[^/\s:]+|\/Users\/[^/\s:]+|\/root|\/var\/root)(?=\/|$)/;

const windowsHome = /^(?:[A-Za-z]:[\\/]+Users[\\/]+(?!(?:public|default|all users)(?:[\\/]|$))[^\\/:*?"<>|]+|~)(?=\\|\/|$)/i;

/** Whether a word begins as a path does that may lie in a home directory: `/`, `~\`, `C:`. */
export function mayHoldHome(value: string): boolean {
  const first = value.charCodeAt(0);
  const second = value.charCodeAt(1);
  return first === 47 || second === 58 || (first === 126 && second === 92);
}

/** Any home directory at the start of a word is `~`; behind one of Windows, slashes lean forward. */
export function withHome(value: string): string {
  if (!mayHoldHome(value)) return value;
  if (value.charCodeAt(0) !== 47) return windowsHome.test(value) ? value.replace(windowsHome, "~").replaceAll("\\", "/") : value;
  return value.replace(homePattern, "~");
}

/** Paths that hold an empty part, `.` or `..`; the others are as short as they can be. */
const unevenPath = /^\.{1,2}(?:\/|$)|^\/\/|\/\.{0,2}(?:\/|$)|^$/;

/** One name for one file: relative to `directory` unless absolute, `.` and `..` and doubled slashes resolved. */
export function fileKey(path: string, directory: string): string {
  const isAbsolute = path.startsWith("/") || path.startsWith("~") || (!isKnown(path) && path.startsWith("\uFDD0"));
  const whole = isAbsolute || directory === "." ? path : `${directory}/${path}`;
  if (!unevenPath.test(whole)) return whole;
  const parts: string[] = [];
  for (const part of whole.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts[parts.length - 1] !== "..") parts.pop();
    else parts.push(part);
  }
  return (whole.startsWith("/") ? "/" : "") + parts.join("/");
}

/** Paths that hold nothing: writing there is no write. */
export function isNoFile(path: string): boolean {
  return /^(?:-|\/dev\/(?:null|stdout|stderr|stdin|tty|zero|full|fd\/\d+)|\/proc\/self\/fd\/\d+|nul)$/i.test(path);
}

export function baseName(path: string): string {
  return /([^/?#]+)\/*(?:[?#].*)?$/.exec(path)?.[1] ?? path;
}
