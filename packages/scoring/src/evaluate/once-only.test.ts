import { describe, expect, it } from "vitest";
import type { ProfileInput } from "@faheng/domain";
import { bonus, clause, frameworkOf, item, type ItemInput } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ X: ["+P", "+Q"] });
const level = (key: string, points: string, more = {}) => ({ key, label: key, points, ...more });
const list = (...categories: object[]) => clause("a", "events", { categories: categories as never, matterOnce: true });
const once = { onceOnly: [{ indicators: ["P", "Q"], place: "第4条" }] };
const of = (...events: [category: string, matter: string][]) => ({
  a: events.map(([category, matter]) => ({ category, matter })),
});

const NONE = { kind: "none" } as const;
const at = (points: string) => ({ at: { kind: "points", points } as const });
const struck = (effect: NonNullable<ProfileInput["vetoes"]>[number]["effect"]) => ({
  indicator: "V",
  clause: "v",
  effect,
});

describe("one matter in several lists", () => {
  const it_ = scorer(
    framework,
    [
      bonus("P", "2", [list(level("nation", "1"), level("province", "0.5"))]),
      bonus("Q", "2", [list(level("nation", "1"), level("province", "0.5"))]),
    ],
    {},
    once,
  );

  it("counts where it makes the most", () => {
    expect(it_.total({ P: of(["province", "a"], ["nation", "b"]), Q: of(["nation", "a"]) })).toBe("2");
  });

  it("counts in one place when both make the same", () => {
    const facts = { P: of(["province", "a"]), Q: of(["province", "a"]) };
    expect([it_.total(facts), it_.item("P", facts), it_.item("Q", facts)]).toEqual(["0.5", "0.5", "0"]);
  });

  it("keeps its interval true while another list is pending", () => {
    expect(it_.total({ P: of(["nation", "a"], ["nation", "b"]) })).toBe("2–4");
    // Here the other list could take the matter over and hold it to less.
    const tight = scorer(
      framework,
      [bonus("P", null, [list(level("some", "1"))]), bonus("Q", "0.5", [list(level("much", "2"))])],
      {},
      once,
    );
    const { interval } = tight.score({ P: of(["some", "a"]) });
    const completed = tight.score({ P: of(["some", "a"]), Q: of(["much", "a"]) }).total ?? 0;
    expect(interval.worst).toBeLessThanOrEqual(completed);
  });

  it.each<[what: string, own: Partial<ItemInput>, more: Partial<ProfileInput>, completed: string]>([
    ["its limit over several clauses", { jointCaps: [{ clauses: ["a"], place: "第2条", ...at("0.5") }] }, {}, "0.5"],
    ["the limit of its group", {}, { groupLimits: [{ group: "Y", floor: NONE, ceiling: at("0.5").at }] }, "0.5"],
    ["an effect that caps it", {}, { vetoes: [struck({ kind: "cap-item", indicator: "Q", ...at("0.25") })] }, "0.25"],
    ["an effect that caps its group", {}, { vetoes: [struck({ kind: "cap-group", group: "Y", ...at("0.5") })] }, "0.5"],
    ["an effect that leaves its group nothing", {}, { vetoes: [struck({ kind: "zero-group", group: "Y" })] }, "0"],
  ])("keeps its interval true where the other list is held by %s", (_, own, more, completed) => {
    const lists = [
      bonus("P", null, [list(level("some", "1"))]),
      { ...bonus("Q", null, [list(level("much", "2"))]), ...own },
    ];
    const veto = item("V", "0", [clause("v", "veto", {})], { start: "zero", floor: NONE });
    const held = scorer(frameworkOf({ X: ["+P", "!V"], Y: ["+Q"] }), [...lists, veto], {}, { ...once, ...more });
    const known = { P: of(["some", "a"]), V: { v: true } };
    expect(held.total({ ...known, Q: of(["much", "a"]) })).toBe(completed);
    expect(held.score(known).interval.worst).toBe(Number(completed) * 1000);
  });

  const second = clause("b", "flag", { points: "1.5" }, { effect: "award" });
  const taking = clause("c", "flag", { points: "3" });

  it.each<[what: string, clauses: readonly ReturnType<typeof clause>[], own: Partial<ItemInput>]>([
    ["is alone", [], {}],
    ["has another award beside it", [second], {}],
    ["has a deduction beside it", [taking], {}],
    ["stands over a floor below nothing", [], { floor: { kind: "points", points: "-2" } }],
    ["stands over a floor above nothing", [], { floor: { kind: "points", points: "0.5" } }],
    // 2 − 3 is held at 0: what the matter makes here is lost, and it counts nowhere else.
    ["has a deduction over a floor of nothing", [taking], { floor: { kind: "points", points: "0" } }],
    // The floor of 3 swallows what the matter makes here.
    ["stands over a floor above what it makes", [], { floor: { kind: "points", points: "3" } }],
    ["has a deduction over a floor", [taking], { floor: { kind: "points", points: "-1" } }],
    ["has both beside it under a ceiling", [second, taking], { ceiling: { kind: "points", points: "1" } }],
    ["starts with its points", [], { start: "full", points: "1" }],
  ])("keeps both ends true where the other list %s: tried by every answer to it", (_what, beside, own) => {
    const lists = [
      bonus("P", null, [list(level("some", "1"))]),
      { ...bonus("Q", null, [list(level("much", "2"), level("little", "0.25")), ...beside]), ...own },
    ];
    const open = scorer(framework, lists, {}, once);
    const known = { P: of(["some", "x"]) };
    const { worst, best } = open.score(known).interval;
    const events = [[], ["much"], ["little"]].map((found) => of(...found.map((it): [string, string] => [it, "x"])).a);
    const totals = events.flatMap((a) =>
      [true, false].flatMap((b) =>
        [true, false].map((c) => {
          const given = Object.entries({ b, c }).filter(([id]) => beside.some((it) => it.id === id));
          return open.score({ ...known, Q: { a, ...Object.fromEntries(given) } }).total ?? 0;
        }),
      ),
    );
    expect(worst ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(Math.min(...totals));
    expect(best ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(Math.max(...totals));
  });

  it("says of each item and group what it may come to by itself", () => {
    const facts = { P: of(["province", "a"]) };
    expect(it_.item("P", facts)).toBe("0–0.5");
    expect(it_.item("P", { ...facts, Q: of(["nation", "a"]) })).toBe("0");
    expect([it_.group("X", facts), it_.total(facts)]).toEqual(["0.5–2.5", "0.5–2.5"]);
    const apart = scorer(
      frameworkOf({ X: ["+P"], Y: ["+Q"] }),
      ["P", "Q"].map((code) => bonus(code, "2", [list(level("nation", "1"), level("province", "0.5"))])),
      {},
      once,
    );
    expect(["X", "Y"].map((code) => apart.group(code, facts))).toEqual(["0–0.5", "0–2"]);
    expect(JSON.stringify(apart.explain(facts).trace)).toContain("同一事项可能在他项计");
  });

  it("leaves a matter where no pending list can make more of it", () => {
    const small = scorer(
      framework,
      [bonus("P", "2", [list(level("nation", "1"))]), bonus("Q", "1", [list(level("city", "0.2", { cap: "0.4" }))])],
      {},
      once,
    );
    expect([small.item("P", { P: of(["nation", "a"]) }), small.total({ P: of(["nation", "a"]) })]).toEqual([
      "1",
      "1–1.4",
    ]);
  });

  it("takes a floor of zero under an award for none", () => {
    const floor = { kind: "points", points: "0" } as const;
    const own = [list(level("nation", "1"), level("province", "0.5"))];
    const floored = scorer(
      framework,
      ["P", "Q"].map((code) => ({ ...bonus(code, "2", own), floor })),
      {},
      once,
    );
    expect(floored.total({ P: of(["nation", "a"], ["nation", "b"]) })).toBe("2–4");
  });

  it.each([
    ["甲案（1）", "甲案(1)"],
    ["〔2017〕45号", "[2017]45号"],
    ["〔2017〕45号", "（2017）４５ 号"],
  ])("takes %s and %s for one matter, over items and inside one, and prints it as written", (one, other) => {
    const facts = { P: of(["nation", one], ["province", other]), Q: of(["nation", other]) };
    expect([it_.total(facts), it_.item("P", facts), it_.item("Q", facts)]).toEqual(["1", "1", "0"]);
    const { trace } = it_.explain({ P: of(["nation", one]), Q: of(["province", other]) });
    expect(JSON.stringify(trace)).toContain(`“${other}”已在他项计`);
  });

  it("says in the trace which matter counts elsewhere", () => {
    const { trace } = it_.explain({ P: of(["province", "改革"]), Q: of(["nation", "改革"]) });
    expect(JSON.stringify(trace)).toContain("“改革”已在他项计，不重复计");
  });
});
