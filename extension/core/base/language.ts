/** Language ids: VS Code's, with one alias table; the ids that no editor has are for configuration without a file name. */

export const languages = [
  "bash",
  "powershell",
  "cmd",
  "python",
  "javascript",
  "typescript",
  "tsx",
  "dockerfile",
  "yaml-workflow",
  "ssh-config",
] as const;
export type LanguageId = (typeof languages)[number];
