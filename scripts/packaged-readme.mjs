// @ts-check
// The README as it is packed: the extension's page in VS Code and in a gallery loads pictures from https alone, and knows no file of ours.

/**
 * Where the manifest names a repository on GitHub, pictures and files are those of its default branch, as galleries want them. Where it
 * names none, a picture is left as its words: it would be a broken one. A link to what is not packed is, too.
 * @param {string} text Markdown
 * @param {{ repository: unknown, isPacked: (path: string) => boolean }} parts `repository` as the manifest has it
 */
export function packagedReadme(text, { repository, isPacked }) {
  const address = addressOf(repository);
  return text.replaceAll(/(!?)\[([^\]]*)\]\((?!https:)([^)\s]+)\)/g, (whole, mark, words, path) => {
    if (mark === "!") return address === undefined ? `*(${words})*` : `![${words}](${address}/raw/HEAD/${path})`;
    if (address !== undefined) return `[${words}](${address}/blob/HEAD/${path})`;
    return isPacked(path) ? whole : words;
  });
}

/** @param {unknown} repository */
function addressOf(repository) {
  const url = typeof repository === "object" && repository !== null && "url" in repository ? repository.url : repository;
  return typeof url === "string" ? /^(?:git\+)?(https:\/\/github\.com\/[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1] : undefined;
}
