/** Names and places of Windows: programs in any case with their `.exe`, paths with backslashes, what its environment always holds. */
import { type FoldedWord, revalued } from "./folded.ts";
import type { OptionTable } from "./option-table.ts";
import { fileKey, programName, withHome } from "./paths.ts";
import type { Dialect } from "./program.ts";
import type { TableIndex } from "./table-index.ts";
import { isKnown } from "./value.ts";

export function isWindows(dialect: Dialect): boolean {
  return dialect === "powershell" || dialect === "cmd";
}

const programFolders =
  /^(?:(?:\/mnt\/c|\/c|[a-z]:|%systemdrive%)?\/(?:windows\/(?:system32|syswow64|sysnative)\/(?:windowspowershell\/v1\.0\/|wbem\/|openssh\/|spool\/tools\/)?|windows\/microsoft\.net\/framework(?:64)?\/v[\d.]+\/|windows\/|program files\/(?:powershell\/7(?:-preview)?|git\/(?:bin|cmd|usr\/bin))\/))(?=[^/]+$)/;

/** How a program is called: lower case, without `.exe` and without the folders that programs of the system lie in; slashes lean forward. */
export function windowsName(typed: string): string {
  const plain = typed
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no name holds them, and a line cannot print them
    .replace(/[\u0000-\u001f\u007f]/g, " ")
    .trim()
    .toLowerCase()
    .replaceAll("\\", "/")
    .replace(/\/{2,}/g, (run, at: number) => (at === 0 ? run : "/"));
  const bare = plain.replace(programFolders, "");
  return bare.replace(/\.exe$/, "") || bare;
}

/** A path with slashes that lean forward, as effects print it. */
export function windowsPath(word: FoldedWord, dialect: Dialect): FoldedWord {
  return isWindows(dialect) && word.value.includes("\\") ? revalued(word, word.value.replaceAll("\\", "/")) : word;
}

/** One name for one file, whatever its case. */
export function windowsKey(path: string, directory: string): string {
  const plain = withHome(path).replaceAll("\\", "/");
  return fileKey(plain, /^(?:[A-Za-z]:|\/\/)/.test(plain) ? "." : directory.replaceAll("\\", "/")).toLowerCase();
}

/** Where the names of registry keys, variables and certificates begin: no files. */
export function isProviderPath(path: string): boolean {
  return /^(?:hk(?:lm|cu|cr|u|cc)(?:[:\\/]|$)|(?:registry|microsoft\.powershell\.core\\registry|env|cert|variable|function|alias|wsman):)/i.test(
    path,
  );
}

const hives: Readonly<Record<string, string>> = {
  hkey_local_machine: "HKLM",
  hkey_current_user: "HKCU",
  hkey_classes_root: "HKCR",
  hkey_users: "HKU",
  hkey_current_config: "HKCC",
};
const registryStart =
  /^(?:(?:microsoft\.powershell\.core\\)?registry::)?(hkey_local_machine|hkey_current_user|hkey_classes_root|hkey_users|hkey_current_config|hklm|hkcu|hkcr|hku|hkcc)(?::\\?|(?=\\|$)\\?)/i;

/** Keys of the registry begin with the short name of their hive: `HKLM\Software`, however they were written. */
export function registryWord(word: FoldedWord): FoldedWord {
  const first = word.value.charCodeAt(0) | 32;
  if (first !== 104 && first !== 114 && first !== 109) return word;
  const match = registryStart.exec(word.value);
  if (match === null) return word;
  const hive = (match[1] ?? "").toLowerCase();
  const rest = word.value.slice(match[0].length).replace(/\\+$/, "").replaceAll("/", "\\");
  return revalued(word, `${hives[hive] ?? hive.toUpperCase()}${rest === "" ? "" : `\\${rest}`}`);
}

/** What every Windows machine says of itself, by lower-case name; homes are `~`. */
const environment: ReadonlyMap<string, string> = new Map([
  ["userprofile", "~"],
  ["home", "~"],
  ["homepath", "~"],
  ["homedrive", ""],
  ["appdata", "~\\AppData\\Roaming"],
  ["localappdata", "~\\AppData\\Local"],
  ["temp", "~\\AppData\\Local\\Temp"],
  ["tmp", "~\\AppData\\Local\\Temp"],
  ["onedrive", "~\\OneDrive"],
  ["systemroot", "C:\\Windows"],
  ["windir", "C:\\Windows"],
  ["systemdrive", "C:"],
  ["comspec", "C:\\Windows\\System32\\cmd.exe"],
  ["programdata", "C:\\ProgramData"],
  ["allusersprofile", "C:\\ProgramData"],
  ["programfiles", "C:\\Program Files"],
  ["programw6432", "C:\\Program Files"],
  ["programfiles(x86)", "C:\\Program Files (x86)"],
  ["commonprogramfiles", "C:\\Program Files\\Common Files"],
  ["public", "C:\\Users\\Public"],
  ["os", "Windows_NT"],
  ["pathext", ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC"],
  ["psmodulepath", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules"],
]);

export function windowsEnvironment(name: string): string | undefined {
  return environment.get(name.toLowerCase());
}

/** Whether the name of a command is a cmdlet's: a verb and a noun. */
export function isCmdletName(name: string): boolean {
  return isKnown(name) && /^[a-z]+-[a-z][\w-]*$/.test(name);
}

/** Programs of Windows that share no more than their names with those of other systems; their words go unsorted. */
const namesakes = new Set(
  "find timeout sort more time date dir set at expand history fc mount ping replace install convert print label link route".split(" "),
);

/** The name that a program goes by, and its option table. */
export function typedProgram(
  typed: string,
  dialect: Dialect,
  tables: TableIndex,
): { readonly name: string; readonly table: OptionTable | undefined } {
  if (isWindows(dialect)) {
    const name = withHome(windowsName(typed));
    const script = /^([^/]+)\.(?:cmd|bat|com)$/.exec(name)?.[1];
    const table = namesakes.has(name) ? undefined : (tables.findAnyCase(name) ?? (script === undefined ? undefined : tables.find(script)));
    return { name, table };
  }
  const name = withHome(programName(typed));
  const table = tables.find(name);
  if (table !== undefined || !/\.exe$/i.test(name)) return { name, table };
  // Programs of Windows are called from other shells too, and from code.
  const bare = windowsName(typed);
  return bare.includes("/") ? { name, table } : { name: bare, table: tables.findAnyCase(bare) };
}
