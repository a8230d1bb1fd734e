/** Settings that say where a package manager looks: another place serves other packages under the same names. */
import type { Check } from "../check.ts";
import { lineSightings } from "../exposure/new-lines.ts";
import { fewSightings } from "../few-sightings.ts";

const requirements = /(^|\/)([^/]*requirements[^/]*\.(txt|in)|requirements\/[^/]+)$/;
const address = "((?:sparse\\+)?(?:https?|git|ssh):\\/\\/[^\\s\"'<>]+)";

const named = lineSightings([
  { path: /(^|\/)\.(npmrc|yarnrc)$/, pattern: new RegExp(`^\\s*(?:@[\\w.-]+:)?registry[\\s=]+["']?${address}`) },
  { path: /(^|\/)\.yarnrc\.yml$/, pattern: new RegExp(`^\\s*npm(?:Registry|Publish)\\w*:\\s*["']?${address}`) },
  { path: requirements, pattern: /^\s*((?:--extra-index-url|--index-url|-i|--find-links|-f|--trusted-host)[\s=]+\S+)/ },
  {
    path: /(^|\/)(pip\.conf|pip\.ini|setup\.cfg|tox\.ini)$/,
    pattern: /^\s*((?:extra[-_]index[-_]url|index[-_]url|find[-_]links|trusted[-_]host)\s*=\s*\S+)/,
  },
  {
    path: /(^|\/)(pyproject\.toml|Pipfile|uv\.toml)$/,
    pattern: new RegExp(`^\\s*(?:url|index-url|default-index|extra-index-url|find-links)\\s*=\\s*\\[?\\s*["']${address}`),
  },
  {
    path: /(^|\/)\.cargo\/config(\.toml)?$/,
    pattern: /^\s*((?:replace-with|registry|index|local-registry|directory)\s*=\s*["'][^"']+["'])/,
  },
  { path: /(^|\/)(Gemfile|gems\.rb|\.bundle\/config)$/, pattern: new RegExp(`^\\s*(?:source|BUNDLE_MIRROR\\w*:)[\\s(]*["']?${address}`) },
  { path: /(^|\/)(pom\.xml|settings\.xml)$/, pattern: new RegExp(`<url>\\s*${address}\\s*</url>`) },
  { path: /\.gradle(\.kts)?$/, pattern: new RegExp(`\\b(?:maven|ivy)\\b.{0,60}?\\b(?:url|uri)?[\\s=(]*["']${address}`) },
  { path: /(^|\/)[Nn]u[Gg]et\.[Cc]onfig$/, pattern: new RegExp(`<add\\s[^>]*\\bvalue="${address}"`) },
]);

const mavenFile = /\.xml$/;
const mavenPart =
  /<(\/?)(repository|pluginRepository|snapshotRepository|mirror|scm|licenses?|developers?|organization|issueManagement|ciManagement|distributionManagement|project)\b/g;
/** How far above an address of a Maven file the part may begin that it belongs to, in lines. */
const mavenReach = 15;

/** By the words of npm, yarn, pnpm, pip, Poetry, uv, PDM, Pipenv, Cargo, Bundler, Maven, Gradle and NuGet, in the files where they mean it. */
export const registryChanged: Check = (input) => {
  const files = new Map(input.files.map((file) => [file.change.path, file]));
  const found = named(input).filter(({ path, range }) => {
    const file = files.get(path);
    // A new Gemfile has to name its source.
    if (/(^|\/)(Gemfile|gems\.rb)$/.test(path) && file?.change.status === "added") return false;
    if (!mavenFile.test(path)) return true;
    const lines = file?.head?.text.split("\n") ?? [];
    const { line, character } = range.start;
    const before = [...lines.slice(Math.max(0, line - mavenReach), line), (lines[line] ?? "").slice(0, character)].join("\n");
    const part = [...before.matchAll(mavenPart)].at(-1);
    return part !== undefined && part[1] === "" && /^(?:\w*[rR]epository|mirror)$/.test(part[2] ?? "");
  });
  return fewSightings(found, "what", "lines");
};
