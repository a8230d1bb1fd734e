/** The checks of what a change depends on. */
import type { Check } from "../check.ts";
import { dependencyAdded, dependencyUnpinned, imageUnpinned, lockedPackagesAdded } from "./dependency-added.ts";
import { dependencyOutsideRegistry, lockfileHostChanged, lockfileIntegrityChanged } from "./dependency-source.ts";
import { installScriptAdded, installScriptChanged, installScriptGained } from "./install-scripts.ts";
import { dependencyLookAlike } from "./look-alike.ts";
import { lockfileChangedAlone, manifestChangedAlone, manifestUnread } from "./manifest-pairing.ts";
import { registryChanged } from "./registry-changed.ts";

export const dependencyChecks: readonly (readonly [name: string, check: Check])[] = [
  ["dependency-added", dependencyAdded],
  ["dependency-look-alike", dependencyLookAlike],
  ["dependency-outside-registry", dependencyOutsideRegistry],
  ["dependency-unpinned", dependencyUnpinned],
  ["image-unpinned", imageUnpinned],
  ["install-script-added", installScriptAdded],
  ["install-script-changed", installScriptChanged],
  ["install-script-gained", installScriptGained],
  ["locked-packages-added", lockedPackagesAdded],
  ["lockfile-changed-alone", lockfileChangedAlone],
  ["lockfile-host-changed", lockfileHostChanged],
  ["lockfile-integrity-changed", lockfileIntegrityChanged],
  ["manifest-changed-alone", manifestChangedAlone],
  ["manifest-unread", manifestUnread],
  ["registry-changed", registryChanged],
];
