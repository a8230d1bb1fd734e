/** How a document's uri reads in findings: relative to the folder it lies in, else its last name. */

/** @param folders uris of the workspace's folders */
export function documentPath(uri: string, folders: readonly string[]): string {
  const holding = folders.map((folder) => (folder.endsWith("/") ? folder : `${folder}/`)).filter((folder) => uri.startsWith(folder));
  // Of nested folders the innermost.
  const longest = holding.sort((a, b) => b.length - a.length)[0];
  return decoded(longest === undefined ? uri.slice(uri.lastIndexOf("/") + 1) : uri.slice(longest.length));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: better the name as it stands than none.
    return text;
  }
}
