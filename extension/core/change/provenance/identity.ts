/** What a reviewer should see about the people of a change's commits: facts, not accusations. */
import { oneLine } from "../../base/one-line.ts";
import { agentOf } from "./agents.ts";
import type { CommitRecord, Person, SignatureKind } from "./commit-record.ts";
import { lookAlikes } from "./look-alike.ts";
import { personIn, trailersOf } from "./trailers.ts";

export type FactKind =
  | "unsigned"
  | "signature-not-verified"
  | "committer-differs"
  | "first-time-address"
  | "known-name-new-address"
  | "look-alike-address"
  | "noreply-address"
  | "malformed-person"
  | "date-missing"
  | "authored-after-commit"
  | "older-than-parent"
  | "date-in-future"
  | "agent-signed-off";

export interface Fact {
  readonly kind: FactKind;
  /** `notable` facts deserve a look; `usual` ones are good to know. */
  readonly weight: "notable" | "usual";
  /** A sentence for all of its commits together. */
  readonly text: string;
  /** Youngest first. */
  readonly commits: readonly string[];
}

export interface CommitFacts {
  readonly id: string;
  readonly subject: string;
  readonly author: Person;
  readonly committer: Person;
  /** Nobody has verified it here. */
  readonly signature?: SignatureKind;
  readonly kinds: readonly FactKind[];
}

/** What is known from before the change. */
export interface KnownPeople {
  /** Addresses in lower case, with a name they were used with. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Whether all of the history before was looked at: else nobody can be called new. */
  readonly isComplete: boolean;
  /** Whether most of the last commits before the change are signed; undefined where there are too few to say. */
  readonly usuallySigned?: boolean;
}

const day = 86_400;
/** Clocks of two machines differ, and a commit takes its time. */
const slack = 600;

/**
 * `commits` as in `History`; `parents` are the commits just before the change, for their dates; `now` in seconds since 1970.
 * Notable facts come first.
 */
export function identityOf(
  commits: readonly CommitRecord[],
  known: KnownPeople,
  now: number,
  parents: ReadonlyMap<string, CommitRecord> = new Map(),
): { readonly commits: readonly CommitFacts[]; readonly facts: readonly Fact[] } {
  const gathered = new Map<string, { kind: FactKind; weight: Fact["weight"]; text: (count: number) => string; commits: string[] }>();
  const people = indexed(known);
  const byId = new Map([...parents, ...commits.map((commit) => [commit.id, commit] as const)]);
  const facts = commits.map((commit): CommitFacts => {
    const own = factsOf(commit, people, now, byId);
    for (const { kind, weight, about, text } of own) {
      const key = `${kind} ${about}`;
      const same = gathered.get(key);
      if (same === undefined) gathered.set(key, { kind, weight, text, commits: [commit.id] });
      else if (!same.commits.includes(commit.id)) same.commits.push(commit.id);
    }
    const { id, subject, author, committer, signature } = commit;
    const kinds = [...new Set(own.map(({ kind }) => kind))];
    return { id, subject: oneLine(subject, 200), author, committer, ...(signature === undefined ? {} : { signature }), kinds };
  });
  const all = [...gathered.values()].map(
    ({ kind, weight, text, commits: ids }): Fact => ({ kind, weight, text: text(ids.length), commits: ids }),
  );
  return { commits: facts, facts: [...all.filter((one) => one.weight === "notable"), ...all.filter((one) => one.weight === "usual")] };
}

interface FoundFact {
  readonly kind: FactKind;
  readonly weight: Fact["weight"];
  /** Facts of a kind about the same thing are told once for all commits. */
  readonly about: string;
  readonly text: (count: number) => string;
}

/** Known people as they are asked for: by name, and by likeness. */
interface IndexedPeople extends KnownPeople {
  readonly byName: ReadonlyMap<string, string>;
  readonly alike: (address: string) => string | undefined;
}

function indexed(known: KnownPeople): IndexedPeople {
  const byName = new Map<string, string>();
  for (const [address, name] of known.addresses) if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), address);
  return { ...known, byName, alike: lookAlikes(known.addresses.keys()) };
}

function factsOf(commit: CommitRecord, known: IndexedPeople, now: number, byId: ReadonlyMap<string, CommitRecord>): readonly FoundFact[] {
  const { author, committer } = commit;
  return [
    ...signatureFacts(commit, known),
    ...personFacts(author, "author", known),
    ...(isSamePerson(author, committer) ? [] : [committerFact(author, committer), ...personFacts(committer, "committer", known)]),
    ...dateFacts(commit, now, byId),
    ...signOffFacts(commit),
  ];
}

function signatureFacts({ signature }: CommitRecord, known: KnownPeople): readonly FoundFact[] {
  if (signature !== undefined) {
    const name = { openpgp: "an OpenPGP", ssh: "an SSH", x509: "an X.509", unknown: "an unknown kind of" }[signature];
    const text = (count: number): string => `${commitsCarry(count)} ${name} signature, which was not verified here.`;
    return [{ kind: "signature-not-verified", weight: "usual", about: signature, text }];
  }
  const weight = known.usuallySigned === true ? "notable" : "usual";
  const text = (count: number): string =>
    `${count === 1 ? "One commit is" : `${count} commits are`} not signed${weight === "notable" ? ", while most commits before the change are" : ""}.`;
  return [{ kind: "unsigned", weight, about: "", text }];
}

function commitsCarry(count: number): string {
  return count === 1 ? "One commit carries" : `${count} commits carry`;
}

/** Addresses of the hosts' own merge buttons, which commit for everybody. */
const hostCommitters = new Set(["noreply@github.com", "noreply@gitlab.com"]);

function committerFact(author: Person, committer: Person): FoundFact {
  const isHost = hostCommitters.has(committer.address.toLowerCase());
  return {
    kind: "committer-differs",
    weight: isHost ? "usual" : "notable",
    about: `${shown(author)} ${shown(committer)}`,
    text: (count) =>
      `${count === 1 ? "One commit" : `${count} commits`} by ${shown(author)} ${count === 1 ? "was" : "were"} made by ${shown(committer)}.`,
  };
}

function personFacts(person: Person, role: "author" | "committer", known: IndexedPeople): readonly FoundFact[] {
  const address = person.address.toLowerCase();
  const about = `${role} ${shown(person)}`;
  const fact = (kind: FactKind, weight: Fact["weight"], text: string): FoundFact => ({ kind, weight, about, text: () => text });
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address) || person.name === "") {
    return [fact("malformed-person", "notable", `The ${role} ${shown(person)} is no name with an address.`)];
  }
  const facts: FoundFact[] = [];
  if (!known.addresses.has(address) && !hostCommitters.has(address)) {
    const alike = known.alike(address);
    if (alike !== undefined) {
      const text = `The ${role} ${shown(person)} is not ${oneLine(alike, 120)}, who is known from before and is written nearly alike.`;
      facts.push(fact("look-alike-address", "notable", text));
    }
    const namesake = known.byName.get(person.name.toLowerCase());
    if (namesake !== undefined) {
      const text = `The ${role} ${shown(person)} has the name of ${oneLine(namesake, 120)}, who is known from before, and a new address.`;
      facts.push(fact("known-name-new-address", "notable", text));
    } else if (known.isComplete && known.addresses.size > 0) {
      facts.push(fact("first-time-address", "notable", `No commit before the change is by ${shown(person)}.`));
    }
  }
  if (!hostCommitters.has(address) && /(^|[.+_-])no-?reply@|@users\.noreply\./.test(address)) {
    facts.push(fact("noreply-address", "usual", `${shown(person)} is an address that nobody can be written to at.`));
  }
  return facts;
}

function dateFacts(
  { author, committer, parents }: CommitRecord,
  now: number,
  byId: ReadonlyMap<string, CommitRecord>,
): readonly FoundFact[] {
  const fact = (kind: FactKind, text: (count: number) => string): FoundFact => ({ kind, weight: "notable", about: "", text });
  if (author.at === undefined || committer.at === undefined) {
    return [fact("date-missing", (count) => `${commitsCarry(count)} no date that can be read.`)];
  }
  const facts: FoundFact[] = [];
  if (author.at > committer.at + slack) {
    facts.push(
      fact(
        "authored-after-commit",
        (count) =>
          `${count === 1 ? "One commit was" : `${count} commits were`} written after ${count === 1 ? "it was" : "they were"} committed, by their dates.`,
      ),
    );
  }
  const { at } = committer;
  if (parents.some((parent) => at < (byId.get(parent)?.committer.at ?? at) - day)) {
    facts.push(
      fact(
        "older-than-parent",
        (count) =>
          `${count === 1 ? "One commit is" : `${count} commits are`} more than a day older than the commit before, by their dates.`,
      ),
    );
  }
  if (Math.max(author.at, at) > now + slack) facts.push(fact("date-in-future", (count) => `${commitsCarry(count)} a date in the future.`));
  return facts;
}

/** A sign-off is a person's statement about the origin of the work: an agent cannot make it. */
function signOffFacts({ author, message }: CommitRecord): readonly FoundFact[] {
  const facts: FoundFact[] = [];
  for (const { key, value } of trailersOf(message)) {
    if (key !== "signed-off-by") continue;
    const { name, address } = personIn(value);
    const agent = agentOf(name, address) ?? (isSameAddress(address, author.address) ? agentOf(author.name, author.address) : undefined);
    if (agent === undefined) continue;
    const text = (count: number): string =>
      `${count === 1 ? "One commit is" : `${count} commits are`} signed off by ${agent.name}, an agent.`;
    facts.push({ kind: "agent-signed-off", weight: "notable", about: agent.name, text });
  }
  return facts;
}

function isSamePerson(one: Person, other: Person): boolean {
  return isSameAddress(one.address, other.address) && one.name === other.name;
}

function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function shown({ name, address }: Person): string {
  return oneLine(`${name} <${address}>`, 160);
}
