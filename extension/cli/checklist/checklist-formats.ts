/** The formats beside text that a checklist is written in. Apart from what writes them, so that a cold start does not load it. */
export const checklistFormats = ["json", "markdown", "sarif", "junit", "github", "gitlab"] as const;

export type ChecklistFormat = (typeof checklistFormats)[number];
