import { describe, expect, it } from "vitest";
import { EFFECTS } from "./effects.ts";
import { GUARDS } from "./guards.ts";
import { PARTIES } from "./party.ts";
import { processErrors } from "./process-errors.ts";
import type { Process } from "./process.ts";
import { PROCESSES } from "./processes.ts";

const all: readonly Process[] = PROCESSES;
const rows = all.flatMap((it) => it.transitions);

describe.each(all.map((process) => ({ entity: process.entity, process })))("$entity", ({ process }) => {
  const states = Object.keys(process.states);

  it("leads to every state from nothing", () => {
    const reached = new Set(["none"]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of process.transitions) if (from.some((it) => reached.has(it))) reached.add(to);
    }
    expect(states.filter((it) => !reached.has(it))).toEqual([]);
  });

  it("leaves nothing stuck: a state that is no end has a way on", () => {
    const left = new Set(
      process.transitions.filter((it) => it.from.some((from) => from !== it.to)).flatMap((it) => it.from),
    );
    expect(states.filter((it) => !process.ends.includes(it) && !left.has(it))).toEqual([]);
    expect(process.ends.filter((it) => !states.includes(it))).toEqual([]);
  });

  it("says one thing of an act in one state", () => {
    const places = process.transitions.flatMap((it) => it.from.map((from) => `${it.act} from ${from}`));
    expect(places).toEqual([...new Set(places)]);
    const words = Map.groupBy(process.transitions, (it) => it.act).values();
    for (const [first, ...others] of words) for (const other of others) expect(other.words).toEqual(first?.words);
  });

  it("has somebody for every act, and words in both languages", () => {
    for (const { act, by, words, refused } of process.transitions) {
      expect(by.length, act).toBeGreaterThan(0);
      for (const { zh, en } of [words, refused]) {
        expect(zh, act).toMatch(/\p{Script=Han}/u);
        expect(en, act).toMatch(/^[A-Za-z]/u);
      }
    }
  });

  it("is data that nobody changes", () => {
    expect(Object.isFrozen(process.transitions[0]?.from)).toBe(true);
  });
});

describe("the processes together", () => {
  it("name each act once", () => {
    const owners = Map.groupBy(
      all.flatMap((it) => [...new Set(it.transitions.map(({ act }) => act))]),
      (act) => act,
    );
    expect([...owners].filter(([, of]) => of.length > 1).map(([act]) => act)).toEqual([]);
  });

  it("use every party, guard and effect that is declared", () => {
    const unused = (declared: object, used: readonly string[]): string[] =>
      Object.keys(declared).filter((it) => !used.includes(it));
    expect(
      unused(
        PARTIES,
        rows.flatMap((it) => it.by),
      ),
    ).toEqual([]);
    expect(
      unused(
        GUARDS,
        rows.flatMap((it) => it.holds ?? []),
      ),
    ).toEqual([]);
    expect(
      unused(
        EFFECTS,
        rows.flatMap((it) => it.emits ?? []),
      ),
    ).toEqual([]);
  });

  it("has an error for every guard, and none twice", () => {
    const codes = Object.values(GUARDS).map((it) => it.code);
    expect(codes).toEqual([...new Set(codes)]);
    const general = ["FAHENG_PROCESS_STATE", "FAHENG_PROCESS_PARTY", "FAHENG_PROCESS_REASON"];
    expect([...codes, ...general].toSorted()).toEqual(Object.keys(processErrors).toSorted());
  });

  it("lets the clock drive jobs alone", () => {
    const driven = rows.filter((it) => it.by.includes("job") && !it.from.includes("none"));
    expect(driven.filter((it) => !it.act.startsWith("job."))).toEqual([]);
  });

  it("lets no one person state and judge: every judging act asks for another", () => {
    const judging = [
      "response.approve",
      "evidence.accept",
      "ledger.sign",
      "duty.waive",
      "register.stand",
      "register.strike",
      "appeal.decide",
      "assessment.finalise",
      "edition.publish",
      "extension.grant",
    ];
    expect(judging.filter((act) => !rows.some((it) => it.act === act && it.holds?.includes("other")))).toEqual([]);
  });
});
