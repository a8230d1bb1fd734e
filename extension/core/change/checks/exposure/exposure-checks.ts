/** The checks of what a change opens: rights, secrets, policies, data. */
import type { Check } from "../check.ts";
import { agentGuardOff, agentPermissionWidened, agentProgramAdded } from "./agent-settings.ts";
import { madeExecutable, repositoryRulesChanged, reviewPolicyChanged, submoduleUrlChanged } from "./governing-files.ts";
import { bidirectionalText, invisibleCharacters, mixedScriptName } from "./hidden-text.ts";
import { cloudRightsWildcard, corsAnyOrigin, tlsCheckOff, worldWritable } from "./line-checks.ts";
import { migrationAdded, migrationDestructive, migrationEdited } from "./migrations.ts";
import { publicNameRemoved, publicSignatureChanged } from "./public-names.ts";
import { sandboxLoosened } from "./sandbox-loosened.ts";
import { secretAdded } from "./secret-added.ts";
import { workflowRightsWidened, workflowTriggerPrivileged } from "./workflow-rights.ts";

export const exposureChecks: readonly (readonly [name: string, check: Check])[] = [
  ["agent-guard-off", agentGuardOff],
  ["agent-permission-widened", agentPermissionWidened],
  ["agent-program-added", agentProgramAdded],
  ["bidirectional-text", bidirectionalText],
  ["cloud-rights-wildcard", cloudRightsWildcard],
  ["cors-any-origin", corsAnyOrigin],
  ["invisible-characters", invisibleCharacters],
  ["made-executable", madeExecutable],
  ["migration-added", migrationAdded],
  ["migration-destructive", migrationDestructive],
  ["migration-edited", migrationEdited],
  ["mixed-script-name", mixedScriptName],
  ["public-name-removed", publicNameRemoved],
  ["public-signature-changed", publicSignatureChanged],
  ["repository-rules-changed", repositoryRulesChanged],
  ["review-policy-changed", reviewPolicyChanged],
  ["sandbox-loosened", sandboxLoosened],
  ["secret-added", secretAdded],
  ["submodule-url-changed", submoduleUrlChanged],
  ["tls-check-off", tlsCheckOff],
  ["workflow-rights-widened", workflowRightsWidened],
  ["workflow-trigger-privileged", workflowTriggerPrivileged],
  ["world-writable", worldWritable],
];
