/** All dressings, family by family. */

import type { Dressing } from "./dressing.ts";
import { encoding } from "./dressings/encoding.ts";
import { expansion } from "./dressings/expansion.ts";
import { flow } from "./dressings/flow.ts";
import { handed } from "./dressings/handed.ts";
import { host } from "./dressings/host.ts";
import { input } from "./dressings/input.ts";
import { moreEncoding } from "./dressings/more-encoding.ts";
import { moreHost } from "./dressings/more-host.ts";
import { nesting } from "./dressings/nesting.ts";
import { position } from "./dressings/position.ts";
import { quoting } from "./dressings/quoting.ts";
import { runner } from "./dressings/runner.ts";
import { sideDoor } from "./dressings/side-door.ts";
import { wrapper } from "./dressings/wrapper.ts";

export const dressings: readonly Dressing[] = [
  ...quoting,
  ...expansion,
  ...wrapper,
  ...runner,
  ...nesting,
  ...sideDoor,
  ...encoding,
  ...moreEncoding,
  ...flow,
  ...input,
  ...position,
  ...host,
  ...moreHost,
  ...handed,
];
