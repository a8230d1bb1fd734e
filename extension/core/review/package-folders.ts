/** Which package a file belongs to: the nearest folder above it that holds the manifest of one. */

const manifestNames: ReadonlySet<string> = new Set([
  "package.json",
  "deno.json",
  "pyproject.toml",
  "setup.py",
  "setup.cfg",
  "go.mod",
  "Cargo.toml",
  "Gemfile",
  "composer.json",
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
  "mix.exs",
  "pubspec.yaml",
]);

export function isPackageManifest(name: string): boolean {
  return manifestNames.has(name);
}

/** The folders of those paths that are manifests; "" is the top one. */
export function packageFolders(paths: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of paths) {
    const slash = path.lastIndexOf("/");
    if (isPackageManifest(path.slice(slash + 1))) found.add(slash < 0 ? "" : path.slice(0, slash));
  }
  return found;
}

/** The nearest of `packages` above the path, else its top-level folder; "" where it lies in none. */
export function folderOf(path: string, packages: ReadonlySet<string>): string {
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const folder = path.slice(0, slash);
    if (packages.has(folder)) return folder;
  }
  const top = path.indexOf("/");
  return top < 0 ? "" : path.slice(0, top);
}
