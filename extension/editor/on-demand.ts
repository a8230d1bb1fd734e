/**
 * What the editor needs only once a person does something or a change is reviewed. On a desktop a bundle of its own: activation must not
 * wait for it. Nothing of it may keep state outside of its functions: what both bundles contain exists twice.
 */
export { commands } from "./commands/commands.ts";
export { checklistPanel } from "./page/checklist-panel.ts";
export { reading } from "./reading/reading.ts";
export { revealUnit } from "./reading/reveal-unit.ts";
