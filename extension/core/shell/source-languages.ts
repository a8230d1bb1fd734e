/**
 * What opens connections, fetches, and runs programs in languages that nothing here parses: the words by which their own
 * libraries do it. Sources: perlfunc and IO::Socket, the PHP manual, LuaSocket, Tcl's socket(n), java.net and java.lang, POSIX and Win32, .NET,
 * Rust's std, dart:io, Julia's Sockets, R's connections, gen_tcl of Erlang, Nim's net.
 */
import type { SourceSyntax } from "./source-text.ts";

export interface SourceLanguage {
  readonly syntax: SourceSyntax;
  /** Opens a connection to a host. */
  readonly connects: RegExp;
  /** Waits for connections. */
  readonly listens?: RegExp;
  /** What a request of whoever connects is in. */
  readonly requests?: RegExp;
  /** Makes a text harmless to a shell. */
  readonly cleans?: RegExp;
  /** Starts a program. */
  readonly runs: RegExp;
  /** Makes a connection the input of all that is started from here on. */
  readonly takesInput?: RegExp;
  /** Gets what an address says; the address must be written there. */
  readonly fetches?: RegExp;
  /** Runs code in the language itself. */
  readonly evaluates?: RegExp;
}

const slashes: SourceSyntax = { line: ["//"], hasBlockComments: true, hasCharacters: true, hasBackticks: false };
const hashes: SourceSyntax = { line: ["#"], hasBlockComments: false, hasCharacters: false, hasBackticks: true };

const jvm: SourceLanguage = {
  syntax: slashes,
  connects: /\b(?:SSL)?Socket(?:Channel)?\s*(?:\(|\.open\b)|\bcreateSocket\b/,
  listens: /\bServerSocket(?:Channel)?\s*[(.]/,
  requests: /\bgetParameter\s*\(|\bgetQueryString\s*\(/,
  runs: /\bProcessBuilder\b|\.exec\s*\(|"\s*\.execute\s*\(|\bProcess\s*\(/,
  fetches: /\bURL\s*\(|\bURI\.create\b|\bgetText\b|\.openStream\b/,
  evaluates: /\.eval\s*\(|\bevaluate\s*\(|\bURLClassLoader\b|\bdefineClass\b/,
};

const beam: SourceLanguage = {
  syntax: { ...hashes, line: ["#", "%"], hasBackticks: false },
  connects: /\b(?:gen_tcp|ssl)[.:]connect\b/,
  listens: /\b(?:gen_tcp|ssl)[.:]listen\b/,
  runs: /\bSystem\.(?:cmd|shell)\b|\bos[.:]cmd\b|\bPort\.open\b|\bopen_port\b/,
  fetches: /\bhttpc[.:]request\b|\bHTTPoison\.get\b|\bReq\.get\b/,
  evaluates: /\bCode\.eval_string\b|\berl_eval\b/,
};

const c: SourceLanguage = {
  syntax: slashes,
  connects: /\b(?:WSA)?[cC]onnect\s*\(/,
  listens: /\blisten\s*\(/,
  runs: /\b(?:system|_?popen|exec[lv]p?e?|posix_spawnp?|CreateProcess(?:AsUser)?[AW]?|WinExec|ShellExecute(?:Ex)?[AW]?)\s*\(/,
  takesInput: /\bdup[23]\s*\(|\bhStdInput\b/,
  fetches: /\bURLDownloadToFile[AW]?\s*\(|\bcurl_easy_setopt\s*\(/,
};

export const sourceLanguages: Readonly<Record<string, SourceLanguage>> = {
  perl: {
    syntax: { ...hashes, around: /^=[a-z]\w*\b[\s\S]*?(?:^=cut\b.*$|(?![\s\S]))|^__(?:END|DATA)__$[\s\S]*/gm },
    connects: /\bconnect\s*(?:\(|[A-Z$])|\bIO::Socket::(?:INET6?|SSL|IP)\b/,
    listens: /\blisten\s*(?:\(|[A-Z$])|\bListen\s*=>|\bLocalPort\b/,
    runs: /\b(?:system|exec|open[23]|readpipe)\b|`|\bqx\b/,
    takesInput: /\bSTDIN\s*->\s*fdopen\b|\bopen\s*\(?\s*STDIN\b|\bdup2\b/,
    fetches: /\b(?:get|getstore|mirror)\b/,
    evaluates: /\beval\b/,
  },
  php: {
    // What no `<?` opens is a page, unless nothing opens anything: then all of it is code.
    syntax: {
      ...hashes,
      line: ["#", "//"],
      hasBlockComments: true,
      around: /^(?=[\s\S]*<\?)[\s\S]*?<\?(?:php\b|=)?|\?>[\s\S]*?(?:<\?(?:php\b|=)?|(?![\s\S]))/g,
    },
    connects: /\b(?:p?fsockopen|stream_socket_client|socket_connect)\s*\(/,
    listens: /\b(?:stream_socket_server|socket_listen)\s*\(/,
    cleans: /\b(?:escapeshellarg|escapeshellcmd|intval)\s*\(|\(int\)/,
    requests: /\$_(?:GET|POST|REQUEST|COOKIE)\b|\bgetallheaders\s*\(/,
    runs: /\b(?:shell_exec|system|exec|passthru|popen|proc_open|pcntl_exec)\s*\(|`/,
    fetches: /\b(?:file_get_contents|fopen|copy|file|curl_init|curl_setopt|include(?:_once)?|require(?:_once)?)\b/,
    evaluates: /\b(?:eval|assert|create_function|include(?:_once)?|require(?:_once)?)\b/,
  },
  lua: {
    syntax: { line: ["--"], hasBlockComments: false, hasCharacters: false, hasBackticks: false },
    connects: /[.:]connect\s*\(/,
    listens: /\b(?:socket\.bind|tcp_server)\s*\(|[.:]listen\s*\(/,
    runs: /\bos\.execute\b|\bio\.popen\b/,
    fetches: /\bhttps?\.request\b/,
    evaluates: /\bload(?:string)?\s*\(/,
  },
  tcl: {
    syntax: { ...hashes, hasBackticks: false },
    connects: /\bsocket\s+(?!-server)/,
    listens: /\bsocket\s+-server\b/,
    runs: /\b(?:exec|spawn)\b/,
    fetches: /\bhttp::geturl\b/,
    evaluates: /\b(?:eval|subst|uplevel)\b/,
  },
  java: jvm,
  kotlin: jvm,
  scala: { ...jvm, runs: /\bProcessBuilder\b|\.exec\s*\(|\bProcess\s*\(|"\s*\.\s*!/ },
  groovy: { ...jvm, syntax: { ...slashes, hasCharacters: false } },
  c,
  rust: {
    syntax: slashes,
    connects: /\bTcpStream::connect\b|\bUnixStream::connect\b/,
    listens: /\bTcpListener::bind\b/,
    runs: /\bCommand::new\b|\bexecvp?\b/,
    takesInput: /\bdup2\b/,
    fetches: /\breqwest::(?:blocking::)?get\b|\bureq::get\b/,
  },
  dart: {
    syntax: { ...slashes, hasCharacters: false },
    connects: /\b(?:Raw|Secure)*Socket\.connect\b|\bWebSocket\.connect\b/,
    listens: /\b(?:ServerSocket|HttpServer)\.bind\b/,
    runs: /\bProcess\.(?:start|run|runSync)\b/,
    fetches: /\bhttp\.(?:get|read)\b|\bgetUrl\b/,
  },
  csharp: {
    syntax: slashes,
    connects: /\bTcpClient\s*\(|\.Connect(?:Async)?\s*\(/,
    listens: /\b(?:TcpListener|HttpListener)\s*\(/,
    requests: /\bRequest\.(?:QueryString|Form|Params)\b|\bRequest\[/,
    runs: /\bProcess\.Start\b|\bProcess(?:StartInfo)?\s*(?:\(|\{)|\bFileName\b/,
    fetches: /\bDownload(?:String|Data)(?:Async|TaskAsync)?\s*\(|\bGet(?:String|ByteArray|Stream)Async\s*\(/,
    evaluates: /\bAssembly\.Load\b|\bCSharpScript\./,
  },
  julia: {
    syntax: hashes,
    connects: /\bconnect\s*\(/,
    listens: /\blisten\s*\(/,
    runs: /\b(?:run|pipeline|readchomp)\s*\(|`/,
    fetches: /\bdownload\s*\(|\bHTTP\.get\s*\(/,
    evaluates: /\beval\b|\binclude_string\b/,
  },
  r: {
    syntax: { ...hashes, hasBackticks: false },
    connects: /\bsocketConnection\b|\bmake\.socket\b/,
    runs: /\b(?:system2?|shell)\s*\(/,
    fetches: /\b(?:url|readLines|source)\s*\(/,
    evaluates: /\b(?:eval|source)\s*\(/,
  },
  elixir: beam,
  erlang: beam,
  nim: {
    syntax: { ...hashes, hasBackticks: false },
    connects: /[.]connect\s*\(|\bdial\s*\(/,
    listens: /[.]bindAddr\b/,
    runs: /\bexec(?:Process|Cmd(?:Ex)?|ShellCmd)\b|\bstartProcess\b/,
    fetches: /\bgetContent\b/,
  },
};
