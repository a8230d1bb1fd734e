// @ts-check
// `npm run package`: builds, and writes the extension's package, `build/countersign-<version>.vsix`. The same tree gives the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import { packagedReadme } from "./packaged-readme.mjs";
import { root } from "./root.mjs";
import { shippedFiles } from "./shipped-files.mjs";
import { runNode } from "./tool.mjs";

/** A zip knows no earlier day. */
const noDay = new Date(1980, 0, 1, 12);

/** Writes the package of what is built. @param {string} file @returns {number} bytes */
export function writePackage(file) {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const shipped = shippedFiles();
  for (const needed of [
    "package.json",
    "package.nls.json",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    manifest.main,
    manifest.browser,
    manifest.icon,
  ])
    if (!shipped.includes(needed.replace(/^\.\//, ""))) throw new Error(`${needed} is not there to be packed. Build first.`);
  /** @type {Record<string, Uint8Array>} */
  const entries = {
    "[Content_Types].xml": text(contentTypes(shipped)),
    "extension.vsixmanifest": text(vsixManifest(manifest, JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8")))),
  };
  for (const path of shipped) entries[`extension/${path}`] = readFileSync(join(root, path));
  const { repository } = manifest;
  const readme = packagedReadme(readFileSync(join(root, "README.md"), "utf8"), { repository, isPacked: (path) => shipped.includes(path) });
  entries["extension/README.md"] = text(readme);
  const packed = zipSync(entries, { level: 9, mtime: noDay });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packed);
  return packed.length;
}

/** @param {string} words */
function text(words) {
  return new TextEncoder().encode(words);
}

/** @param {readonly string[]} files */
function contentTypes(files) {
  const endings = new Set([".vsixmanifest", ...files.flatMap((path) => /\.[^./]+$/.exec(path)?.[0] ?? [])]);
  const rows = [...endings].sort().map((ending) => `<Default Extension="${ending}" ContentType="${typeOf(ending)}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rows.join("")}</Types>\n`;
}

/** @param {string} ending */
function typeOf(ending) {
  switch (ending) {
    case ".json":
      return "application/json";
    case ".vsixmanifest":
      return "text/xml";
    case ".md":
      return "text/markdown";
    case ".txt":
      return "text/plain";
    case ".png":
      return "image/png";
    case ".svg":
      return "image/svg+xml";
    case ".js":
    case ".cjs":
      return "application/javascript";
    default:
      return "application/octet-stream";
  }
}

/** What a gallery reads of a package; VS Code itself reads package.json. */
function vsixManifest(manifest, names) {
  const named = (value) => names[/^%(.*)%$/.exec(value)?.[1] ?? ""] ?? value;
  const asset = (type, path) => `<Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`;
  const property = (id, value) => `<Property Id="Microsoft.VisualStudio.Code.${id}" Value="${xml(value)}"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(manifest.name)}" Version="${xml(manifest.version)}" Publisher="${xml(manifest.publisher)}"/>
    <DisplayName>${xml(named(manifest.displayName))}</DisplayName>
    <Description xml:space="preserve">${xml(named(manifest.description))}</Description>
    <Tags>${xml(manifest.keywords.join(","))}</Tags>
    <Categories>${xml(manifest.categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <License>extension/LICENSE</License>
    <Icon>extension/${xml(manifest.icon)}</Icon>
    <Properties>
      ${property("Engine", manifest.engines.vscode)}
      ${property("ExtensionKind", (manifest.extensionKind ?? ["workspace", "web"]).join(","))}
      ${property("ExecutesCode", "true")}
      <Property Id="Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown" Value="true"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    ${asset("Code.Manifest", "package.json")}
    ${asset("Services.Content.Details", "README.md")}
    ${asset("Services.Content.Changelog", "CHANGELOG.md")}
    ${asset("Services.Content.License", "LICENSE")}
    ${asset("Services.Icons.Default", xml(manifest.icon))}
  </Assets>
</PackageManifest>
`;
}

/** @param {string} value */
function xml(value) {
  return value.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const built = runNode([join("scripts", "build.mjs")]);
  if (built === 0) {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const file = join("build", `countersign-${version}.vsix`);
    const bytes = writePackage(join(root, file));
    console.log(`${file}: ${(bytes / 1e6).toFixed(2)} MB`);
  } else process.exitCode = built ?? 1;
}
