/** Which paths are manifests and lockfiles, and how each is read. */
import { settingsBelow } from "../settings/setting.ts";
import { readYamlSettings } from "../settings/yaml-settings.ts";
import { readCargoToml } from "./cargo-files.ts";
import type { DependencyFile } from "./dependency.ts";
import { imageDependency, readDockerfile, readGemfile, readGemfileLock, readGoMod, readGoSum, readGradle } from "./line-files.ts";
import { readPom } from "./maven-files.ts";
import { readPackageJson, readPackageLock, readPnpmLock, readYarnLock } from "./npm-files.ts";
import { readPackageTables, readPipfile, readPipfileLock, readPyproject, readRequirements, readSetupCfg } from "./python-files.ts";

type Reader = (text: string) => DependencyFile;

const readers: readonly (readonly [name: RegExp, read: Reader])[] = [
  [/^package\.json$/, readPackageJson],
  [/^(package-lock|npm-shrinkwrap)\.json$/, readPackageLock],
  [/^yarn\.lock$/, readYarnLock],
  [/^pnpm-lock\.yaml$/, readPnpmLock],
  [/^(.*[-_.])?requirements([-_.].*)?\.(txt|in)$/, readRequirements],
  [/^pyproject\.toml$/, readPyproject],
  [/^Pipfile$/, readPipfile],
  [/^Pipfile\.lock$/, readPipfileLock],
  [/^(poetry|uv|pdm)\.lock$/, (text) => readPackageTables("pypi", text)],
  [/^setup\.cfg$/, readSetupCfg],
  [/^Cargo\.toml$/, readCargoToml],
  [/^Cargo\.lock$/, (text) => readPackageTables("crates", text)],
  [/^go\.mod$/, readGoMod],
  [/^go\.sum$/, readGoSum],
  [/^pom\.xml$/, readPom],
  [/^build\.gradle(\.kts)?$/, readGradle],
  [/^(Gemfile|gems\.rb|.*\.gemspec)$/, readGemfile],
  [/^(Gemfile|gems)\.(lock|locked)$/, readGemfileLock],
  [/^(Dockerfile|Containerfile)(\..+)?$|\.[Dd]ockerfile$/, readDockerfile],
  [/^(docker-)?compose([.-].*)?\.ya?ml$/, readCompose],
];

/** Undefined where the path is none of them. Never throws. */
export function readDependencies(path: string, text: string): DependencyFile | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const inFolder = /(^|\/)requirements\/[^/]+\.(txt|in)$/.test(path);
  return (inFolder ? readRequirements : readers.find(([pattern]) => pattern.test(name))?.[1])?.(text);
}

/** Images of the services that are not built here. */
function readCompose(text: string): DependencyFile {
  const { entries } = readYamlSettings(text);
  const images = settingsBelow(entries, "services", "*", "image").map(({ setting }) => setting);
  const dependencies = images
    .filter(({ value }) => value !== "" && !value.includes("$"))
    .map(({ value, range }) => imageDependency(value, range));
  // Other readers report what of a compose file cannot be read.
  return { ecosystem: "docker", kind: "manifest", dependencies, isComplete: true };
}
