import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { chmodSync } from "node:fs";
import { removeTemporaryRepositories, summary, temporaryRepository } from "./temporary-repository.ts";

describe("what a check-out rightly changes", () => {
  after(removeTemporaryRepositories);

  it("is CRLF where git converts line ends, be it by setting or by attribute", async () => {
    for (const way of ["setting", "attribute"]) {
      const repository = temporaryRepository();
      repository.write("a.sh", "one\ntwo\n");
      repository.commit();
      repository.write("a.sh", "one\r\ntwo\r\n");
      assert.deepEqual(summary(await repository.change()), ["modified a.sh +2 -2 text"]);
      if (way === "setting") repository.git("config", "core.autocrlf", "true");
      else repository.write(".git/info/attributes", "*.sh text eol=crlf\n");
      const change = await repository.change({ workingTree: true });
      assert.deepEqual(summary(change), []);
      assert.deepEqual(
        change.problems.map(({ code, weight }) => `${weight} ${code}`),
        ["note line-ends"],
      );
    }
  });

  it("does not make an edit in a CRLF file a change of all its lines", async () => {
    const repository = temporaryRepository();
    repository.write("a.sh", "one\ntwo\n");
    repository.commit();
    repository.git("config", "core.autocrlf", "true");
    repository.write("a.sh", "one\r\nthree\r\n");
    assert.deepEqual(summary(await repository.change()), ["modified a.sh +1 -1 text"]);
  });

  it("is the content of a Git LFS file, proved by its digest and not by the filter", async () => {
    const repository = temporaryRepository();
    const content = "weights ".repeat(1000);
    const oid = createHash("sha256").update(content).digest("hex");
    repository.write("model.bin", `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`);
    repository.commit();
    repository.write(".git/info/attributes", "*.bin filter=lfs\n");
    repository.write("model.bin", content);
    assert.deepEqual(summary(await repository.change({ workingTree: true })), []);
    assert.deepEqual(summary(await repository.change({ workingTree: true }, { file: 1000 })), []);
    repository.write("model.bin", content.replace("weights", "hostile"));
    const change = await repository.change();
    assert.deepEqual(
      change.files.map(({ path }) => path),
      ["model.bin"],
    );
  });

  it("is a mode where core.fileMode says that the disk has none", async () => {
    const repository = temporaryRepository();
    repository.write("a.sh", "one\n");
    repository.commit();
    chmodSync(repository.path("a.sh"), 0o755);
    assert.deepEqual(summary(await repository.change()), ["modified a.sh +0 -0 mode"]);
    repository.git("config", "core.fileMode", "false");
    assert.deepEqual(summary(await repository.change({ workingTree: true })), []);
  });

  it("is the absence of files that a sparse check-out leaves out", async () => {
    const repository = temporaryRepository();
    repository.write("in/a.txt", "one\n");
    repository.write("out/b.txt", "one\n");
    repository.commit();
    repository.git("sparse-checkout", "set", "in");
    const change = await repository.change({ workingTree: true });
    assert.deepEqual(summary(change), []);
    assert.deepEqual(
      change.problems.map(({ code, weight }) => `${weight} ${code}`),
      ["note sparse-checkout"],
    );
  });
});
