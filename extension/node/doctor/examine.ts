/** What in a repository, and in the configuration that applies to it, could mislead a reader or git. */
import type { Examination } from "../../core/report/trap.ts";
import type { Repository } from "../git/repository.ts";
import { attributeTraps } from "./attribute-traps.ts";
import { readGround } from "./ground.ts";
import { nameTraps } from "./name-traps.ts";
import { isScriptName } from "./script-name.ts";
import { settingTraps } from "./setting-traps.ts";
import { ignoreTraps, storedTraps } from "./stored-traps.ts";
import { submoduleTraps } from "./submodule-traps.ts";

/** Runs nothing of the repository and changes nothing. Throws a `UserError` where it cannot be read at all. */
export async function examine(repository: Repository): Promise<Examination> {
  const ground = await readGround(repository);
  const traps = [
    ...(await attributeTraps(ground)),
    ...(await storedTraps(ground)),
    ...settingTraps(ground),
    ...(await ignoreTraps(ground, isScriptName)),
    ...(await submoduleTraps(ground)),
    ...(await nameTraps(ground)),
  ];
  return { traps, problems: ground.problems };
}
