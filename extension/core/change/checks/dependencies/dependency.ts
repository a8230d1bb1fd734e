/** What a manifest or lockfile asks for: the same words for every package manager. */
import { assertNever } from "../../../base/assert-never.ts";
import type { Range } from "../../../base/range.ts";

export type Ecosystem = "npm" | "pypi" | "crates" | "go" | "maven" | "gems" | "docker";

export type Source =
  /** `host` only where the file names one. */
  | { readonly kind: "registry"; readonly host?: string }
  | { readonly kind: "git"; readonly url: string }
  /** An archive at an address of its own. */
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "path"; readonly path: string };

export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** As written; `group:artifact` for Maven, the repository for images. */
  readonly name: string;
  /** A manifest's requirement or a lockfile's version; empty where it names none. */
  readonly version: string;
  readonly source: Source;
  /** A lockfile's checksums, as written. */
  readonly integrity?: string;
  /** Only where a lockfile says so. */
  readonly hasInstallScript?: boolean;
  readonly range: Range;
}

export interface DependencyFile {
  readonly ecosystem: Ecosystem;
  /** `manifest`: written by people; `lockfile`: by their tools. */
  readonly kind: "manifest" | "lockfile";
  /** In the order of the text. */
  readonly dependencies: readonly Dependency[];
  /** False where something could not be read: what is not here may be there all the same. */
  readonly isComplete: boolean;
}

/** The host of an address in lower case, also of `git@host:path`; undefined where it has none. */
export function hostOfUrl(url: string): string | undefined {
  const match = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(url) ?? /^[\w.-]+@([\w.-]+):/.exec(url);
  return match?.[1]?.toLowerCase();
}

/** An address as a source: git where it says so, or ends like a repository. */
export function urlSource(url: string): Source {
  if (/^(git\+|git:|git@|ssh:)/.test(url) || /\.git(#|$)/.test(url)) return { kind: "git", url };
  return { kind: "url", url };
}

/** A source in a few words, for messages. */
export function sourceWords(source: Source): string {
  switch (source.kind) {
    case "registry":
      return source.host === undefined ? "the registry" : source.host;
    case "git":
    case "url":
      return source.url;
    case "path":
      return source.path;
    default:
      return assertNever(source);
  }
}

/** Equal for the same place, whatever the version's part in it. */
export function sourceKey(source: Source): string {
  switch (source.kind) {
    case "registry":
      return `registry ${source.host ?? ""}`;
    case "git":
      return `git ${source.url.replace(/[#?].*$/, "")}`;
    case "url":
      return `url ${hostOfUrl(source.url) ?? ""}`;
    case "path":
      return "path";
    default:
      return assertNever(source);
  }
}
