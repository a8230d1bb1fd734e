/** `countersign audit`: what files, a snippet or rows of JSON Lines can do. */
import { Misuse } from "../misuse.ts";
import type { Run } from "../run.ts";

export const run: Run = async (invocation, surroundings) => {
  const { positionals } = invocation;
  const modes = [
    ...(positionals.length > 0 ? ["paths"] : []),
    ...(invocation.has("stdin") ? ["--stdin"] : []),
    ...(invocation.has("batch") ? ["--batch"] : []),
  ];
  if (modes.length === 0)
    throw new Misuse("There is nothing to audit.", "Name files or folders, or use --stdin with --language, or --batch.");
  if (modes.length > 1) throw new Misuse(`${modes.join(" and ")} were given together.`, "Give one of them.");
  const language = invocation.value("language");
  if (invocation.has("batch")) {
    if (language !== undefined) throw new Misuse("--language does not go with --batch.", "Each row says its own language.");
    if (invocation.format !== "text" && invocation.format !== "json")
      throw new Misuse(`--batch does not write ${invocation.format}.`, "It writes a line of JSON for each row.");
    const { auditBatch } = await import("./audit-batch.ts");
    return auditBatch(invocation.value("batch") ?? "-", surroundings);
  }
  if (invocation.has("stdin")) {
    if (language === undefined)
      throw new Misuse("--stdin needs --language: there is no file name that could tell.", "Say for example --language bash.");
    const { auditStandardInput } = await import("./audit-stdin.ts");
    return auditStandardInput(language, invocation, surroundings);
  }
  const { auditPaths } = await import("./audit-paths.ts");
  return auditPaths(positionals, language, invocation, surroundings);
};
