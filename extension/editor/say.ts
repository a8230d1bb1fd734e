/** Words for a person in their language, without knowing the editor: `vscode.l10n.t`, or in a test the English itself. */
export type Say = (message: string, ...args: readonly (string | number)[]) => string;
