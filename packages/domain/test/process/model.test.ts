import assert from "node:assert/strict";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROCESSES } from "../../src/index.ts";
import { PEOPLE, type Person } from "./people.ts";
import { type Input, type Result, World } from "./world.ts";

/** Belong to no year: a document becomes a framework whenever it comes, with a model of its own, and is made to be sent at any time. */
const OF_NO_YEAR: ReadonlySet<string> = new Set(["framework-draft", "paper"]);
const entityActs = new Map(
  PROCESSES.filter(({ entity }) => !OF_NO_YEAR.has(entity)).map((it) => [
    it.entity as string,
    [...new Set(it.transitions.map((row) => row.act as string))],
  ]),
);
const targets = [...new World().things.keys()];

/** The years that are lived are the same in every run, so that what they reach can be asserted. */
const SEED = 20_171_228;
const ITEMS = ["response/a/1", "response/a/2", "response/b/1", "response/b/2", "a", "b"];

/** What the model remembers beside the world, to hold the world against. */
interface Memory {
  results: readonly Result[];
  lines: number;
}

/** Acts that end something early: tried, but seldom, or no year gets past its spring. */
const ENDING = new Set([
  "review.void",
  "assessment.excuse",
  "register.strike",
  "rectification.cancel",
  "extension.revoke",
  "job.cancel",
  "evidence.withdraw",
  "review.take-back",
  "response.withdraw",
  "assessment.withdraw",
]);

/** What a year is mostly about, and what has to go round several times in it. */
const BUSY = ["response", "assessment", "response", "assessment", "cycle", "appeal"];

interface Choice {
  readonly actor: Person;
  readonly act: string;
  readonly target: string;
}

/**
 * Somebody tries an act on something. Mostly one that the tables offer them in its state, so that years get far; `isWild`:
 * anybody anything, whether or not they may.
 */
class Try implements fc.Command<Memory, World> {
  readonly picks: readonly number[];
  readonly isWild: boolean;
  readonly input: Input;

  constructor(picks: readonly number[], isWild: boolean, input: Input) {
    [this.picks, this.isWild, this.input] = [picks, isWild, input];
  }

  check(): boolean {
    return true;
  }

  run(memory: Memory, world: World): void {
    const { actor, act, target } = this.isWild ? this.#anything() : (this.#offered(world) ?? this.#anything());
    const before = snapshot(world);
    const outcome = world.try(actor, act, target, this.input);
    if (outcome === "done") {
      assert(world.audit.length === memory.lines + 1, "3: an act is one line of the audit");
      memory.lines += 1;
    } else {
      assert(outcome.startsWith("FAHENG_PROCESS_"), outcome);
      assert(snapshot(world) === before, "3: what is refused writes nothing");
    }
    hold(world, memory);
  }

  toString(): string {
    return `${this.isWild ? "anything" : "something offered"} ${this.picks.join("/")} ${JSON.stringify(this.input)}`;
  }

  #anything(): Choice {
    const [one, two, three] = this.picks;
    const target = pick(targets, one);
    const entity = target.split("/")[0] ?? "";
    return { actor: pick(PEOPLE, two), act: pick(entityActs.get(entity) ?? [], three), target };
  }

  #offered(world: World): Choice | null {
    const [one, two, three] = this.picks;
    const isEnding = this.input.seed === 1;
    const choices = [...world.things.values()].flatMap((thing) =>
      PEOPLE.flatMap((actor) =>
        world
          .offered(actor, thing)
          .filter((act) => isEnding || !ENDING.has(act))
          .map((act) => ({ actor, act, target: thing.id, entity: thing.entity })),
      ),
    );
    // One entity first: otherwise the many things of one kind keep everybody busy.
    const entities = [...new Set(choices.map((it) => it.entity))];
    const entity = pick([...entities, ...BUSY.filter((it) => entities.includes(it))], one);
    const own = choices.filter((it) => it.entity === entity);
    const act = pick([...new Set(own.map((it) => it.act))], two);
    const able = own.filter((it) => it.act === act);
    return able.length === 0 ? null : pick(able, three);
  }
}

function pick<T>(from: readonly T[], at = 0): T {
  return from[at % from.length] as T;
}

/** Days pass. */
class Wait implements fc.Command<Memory, World> {
  readonly days: number;

  constructor(days: number) {
    this.days = days;
  }

  check(): boolean {
    return true;
  }

  run(memory: Memory, world: World): void {
    const before = snapshot(world);
    world.tick(this.days);
    assert(snapshot(world) === before, "13: days change no state");
    hold(world, memory);
  }

  toString(): string {
    return `${this.days} days pass`;
  }
}

function snapshot(world: World): string {
  return JSON.stringify([[...world.things.values()], world.results.length, world.audit.length, [...world.published]]);
}

/** The invariants of the process that a model without a database can hold, by their numbers in its design. */
function hold(world: World, memory: Memory): void {
  const things = [...world.things.values()];
  for (const { id, approval, involved, digest, state } of things) {
    if (approval === null) continue;
    assert(!involved.includes(approval.by), `1: ${approval.by} stated and approved ${id}`);
    assert(approval.digest === digest && state === "approved", `9: the approval of ${id} binds another digest`);
  }
  const replayed = new Map(world.audit.flatMap((it) => it.led.map(({ id, to }) => [id, to] as const)));
  for (const { id, state } of things)
    assert(state === (replayed.get(id) ?? "none"), `4: the audit leaves ${id} elsewhere`);
  for (const [index, it] of memory.results.entries()) assert(world.results[index] === it, "5: a result changed");
  memory.results = [...world.results];
  for (const agency of ["a", "b"]) {
    for (const [index, it] of world.results.filter((result) => result.agency === agency).entries()) {
      assert(it.n === index + 1, `5: results of ${agency} have a gap`);
      const total = Object.values(it.facts).reduce((sum, fact) => sum + fact, 0);
      assert(total === it.total, `6: result ${it.n} of ${agency} is not what its facts come to`);
    }
    for (const id of Object.keys(world.counted(agency))) {
      const { state } = world.thing(id);
      assert(["approved", "submitted", "standing", "decided"].includes(state), `7: ${id} counts while ${state}`);
    }
    const { state } = world.thing(`assessment/${agency}`);
    assert(state !== "final" || world.thing(`appeal/${agency}`).state !== "filed", `15: final with an appeal open`);
    assert(
      world.thing("cycle").state !== "closed" || ["final", "excused", "none"].includes(state),
      `15: closed while ${agency} is ${state}`,
    );
  }
  assert(world.thing("review/a/reviewer-of-a").state === "none", "11: a member of two years ago reviews");
}

const input = fc.record<Input>({
  reason: fc.oneof({ weight: 9, arbitrary: fc.constant("理由") }, fc.constantFrom(null, " ")),
  items: fc.oneof(fc.constant(ITEMS), fc.subarray(ITEMS)),
  seed: fc.integer({ min: 1, max: 15 }),
});
const tries = fc
  .tuple(fc.array(fc.nat({ max: 9_999 }), { minLength: 3, maxLength: 3 }), fc.nat({ max: 7 }), input)
  .map(([picks, wild, it]) => new Try(picks, wild === 0, it));
const waits = fc.integer({ min: 1, max: 3 }).map((days) => new Wait(days));
const year = fc.commands([...Array.from({ length: 24 }, () => tries), waits], { maxCommands: 500, size: "max" });

/** A year as it begins: the cycle is open. */
function begin(): World {
  const world = new World();
  const [office] = PEOPLE.filter((it) => it.role === "office");
  for (const act of ["cycle.save", "cycle.open"]) {
    expect(world.try(office as Person, act, "cycle", { reason: null, items: [], seed: 3 })).toBe("done");
  }
  return world;
}

describe("a year under the tables of the process", () => {
  const done = new Map<string, number>();

  it("keeps its invariants whoever tries what and when, and is never stuck", () => {
    fc.assert(
      fc.property(year, (commands) => {
        const world = begin();
        const memory: Memory = { results: [], lines: world.audit.length };
        fc.modelRun(() => ({ model: memory, real: world }), commands);
        // From wherever it has come, those present can bring the cycle to its end.
        assert.equal(finish(world), "closed");
        hold(world, memory);
        // Unless it is published, it can be opened again, a result reviewed anew, and brought to its end once more.
        if (reopen(world)) assert.equal(finish(world), "closed");
        hold(world, memory);
        for (const { act } of world.audit) done.set(act, (done.get(act) ?? 0) + 1);
      }),
      { numRuns: runs({ test: 60, campaign: 6_000 }), ...usualSeed(SEED) },
    );
  });

  it("gets everywhere: no act of the tables is left undone in those years", () => {
    expect([...entityActs.values()].flat().filter((act) => !done.has(act))).toEqual([]);
  });
});

/** Tries an act with everybody until one of them may. */
function anybody(world: World, act: string, target: string): boolean {
  const items = targets.filter((it) => it.startsWith("response/"));
  const isDone = PEOPLE.some((actor) => world.try(actor, act, target, { reason: "收尾", items, seed: 1 }) === "done");
  if (isDone) hold(world, { results: [], lines: 0 });
  return isDone;
}

/** The office, and an agency's own people where only they may act, bring a cycle to its end. */
function finish(world: World): string {
  const wanted = [
    // Final first, and an appeal last: what stands open has to hold the end up by itself.
    "assessment.finalise",
    "cycle.close",
    "review.void",
    "appeal.decide",
    "register.strike",
    "assessment.excuse",
    "assessment.return",
    "assessment.announce",
    "appeal.file",
  ];
  for (let round = 0; round < 12 && world.thing("cycle").state !== "closed"; round += 1) {
    for (const act of wanted) {
      for (const target of targets.filter((it) => (entityActs.get(world.thing(it).entity) ?? []).includes(act))) {
        anybody(world, act, target);
      }
    }
    world.tick(6);
  }
  return world.thing("cycle").state;
}

function reopen(world: World): boolean {
  if (!anybody(world, "cycle.reopen", "cycle")) return false;
  for (const agency of ["a", "b"]) anybody(world, "assessment.reopen", `assessment/${agency}`);
  return true;
}
