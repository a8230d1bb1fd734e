/**
 * A process of its own that records acts: `append-worker.ts DIRECTORY COUNT NAME [counting]`. Prints each id once it is recorded. With
 * `counting` each act says how many there were before it.
 */
import { writeSync } from "node:fs";
import { openLedger } from "../../../extension/node/ledger/open-ledger.ts";
import { answer } from "./answer.ts";

const [directory = "", count = "0", name = "", counting] = process.argv.slice(2);
const ledger = openLedger(directory);
for (let at = 0; at < Number(count); at++) {
  const id = `${name}-${at}`;
  if (counting === undefined) await ledger.append([answer(id)]);
  else await ledger.update(({ events }) => [answer(id, String(events.length))]);
  writeSync(1, `${id}\n`);
}
