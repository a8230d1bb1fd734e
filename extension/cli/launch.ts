/** The file that is run as `countersign`: starts the program as quickly as it can be started. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { cachedData, cacheFile, programFile, stampOf, wrapped } from "./code-cache.ts";

const program = join(__dirname, programFile);
const script = readyScript();
if (script === undefined) require(program);
else script.runInThisContext()(exports, require, module, program, __dirname);

/** Undefined where there is no cache for this program and this V8. */
function readyScript(): Script | undefined {
  // The build writes ASCII alone, so bytes are characters.
  const source = readFileSync(program, "latin1");
  const digest = stampOf(source);
  if (digest === undefined) return undefined;
  const bytes = cacheIfAny();
  const data = bytes === undefined ? undefined : cachedData(bytes, digest);
  if (data === undefined) return undefined;
  const ready = new Script(wrapped(source), { filename: programFile, cachedData: data });
  return ready.cachedDataRejected === true ? undefined : ready;
}

function cacheIfAny(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, cacheFile));
  } catch {
    // It is a convenience: without it the program starts from its source.
    return undefined;
  }
}
