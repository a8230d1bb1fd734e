/** Language ids: VS Code's, with one alias table; the ids that no editor has are for configuration without a file name. */

export const languages = [
  "bash",
  "powershell",
  "cmd",
  "python",
  "javascript",
  "typescript",
  "tsx",
  "go",
  "ruby",
  "dockerfile",
  "yaml-workflow",
  "yaml-gitlab-ci",
  "yaml-k8s",
  "yaml-compose",
  "makefile",
  "package-json",
  "ssh-config",
  "agent-settings",
  "agent-instructions",
  "settings-lines",
  "sql",
  "mongo",
  "redis",
] as const;
export type LanguageId = (typeof languages)[number];
