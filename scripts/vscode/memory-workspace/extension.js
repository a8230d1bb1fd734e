// A workspace in memory for a window without a server: its files come from the page's own address.
const vscode = require("vscode");

exports.activate = async (context) => {
  const answer = await fetch(context.extensionUri.with({ path: "/files.json" }).toString());
  const files = new Map(Object.entries(await answer.json()).map(([name, text]) => [`/${name}`, new TextEncoder().encode(text)]));
  const changed = new vscode.EventEmitter();
  const missing = (uri) => vscode.FileSystemError.FileNotFound(uri);
  const denied = (uri) => vscode.FileSystemError.NoPermissions(uri);

  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) => {
      const bytes = files.get(uri.path);
      if (bytes !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
      const isFolder = uri.path === "/" || [...files.keys()].some((name) => name.startsWith(`${uri.path}/`));
      if (!isFolder) throw missing(uri);
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    },
    readDirectory: ({ path }) => {
      const prefix = path === "/" ? "/" : `${path}/`;
      const entries = new Map();
      for (const name of files.keys()) {
        if (!name.startsWith(prefix)) continue;
        const [head, ...rest] = name.slice(prefix.length).split("/");
        entries.set(head, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
      }
      return [...entries];
    },
    readFile: (uri) => {
      const bytes = files.get(uri.path);
      if (bytes === undefined) throw missing(uri);
      return bytes;
    },
    writeFile: (uri, bytes) => {
      files.set(uri.path, bytes);
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    },
    createDirectory: denied,
    delete: denied,
    rename: denied,
  };
  context.subscriptions.push(changed, vscode.workspace.registerFileSystemProvider("memory", provider));
};
