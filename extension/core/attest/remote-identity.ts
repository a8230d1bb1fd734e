/** One spelling for the address of a remote, without what is secret or differs between clones: for the hash in a statement. */

/**
 * `git@host:a/b.git`, `ssh://git@host/a/b` and `https://token@host/a/b.git/` are all `host/a/b`. A path of this machine stays a path.
 * Whoever knows the address can compute the hash: it hides the address from passers-by only.
 */
export function remoteIdentity(address: string): string {
  const text = address.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:]*|\[[^\]]*\])(?::(\d+))?(\/.*)?$/i.exec(text);
  if (url !== null) {
    const [, host = "", port = "", path = ""] = url;
    const isUsual = port === "" || port === "443" || port === "22";
    return host === "" ? trimmed(path) : `${host.toLowerCase()}${isUsual ? "" : `:${port}`}/${trimmed(path).replace(/^\/+/, "")}`;
  }
  // As git reads it: a colon before the first slash names a host, unless it is a drive.
  const scp = /^(?:[^/@]*@)?([^/:]{2,}|\[[^\]]*\]):(?!:)(.*)$/.exec(text);
  if (scp !== null) return `${(scp[1] ?? "").toLowerCase()}/${trimmed(scp[2] ?? "").replace(/^\/+/, "")}`;
  return trimmed(text);
}

function trimmed(path: string): string {
  return path
    .replace(/\/+$/, "")
    .replace(/\.git$/, "")
    .replace(/\/+$/, "");
}
