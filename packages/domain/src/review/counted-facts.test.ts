import fc from "fast-check";
import { expect, it } from "vitest";
import type { RegisterRow } from "../process/entity/register-row.ts";
import type { ReviewFinding } from "../process/entity/review-finding.ts";
import type { ReviewTask } from "../process/entity/review-task.ts";
import { countedFacts, opinionGroups, opinionOf, settledFindings } from "./counted-facts.ts";
import { countsOn, mayState, type SourceRules, sourceRulesOf } from "./source-rules.ts";
import { REVIEW_SOURCES, sourceWords } from "./sources.ts";

const RULES = sourceRulesOf(null);
const AT = "2017-01-01T00:00:00.000Z";
const CODES = ["1", "2", "3"];
const KEYS = ["a", "b"];

const task = (id: string, source: string, state: ReviewTask["state"], items: readonly string[] | null): ReviewTask => ({
  agencyId: "a",
  assessmentId: "as",
  id,
  writes: 1,
  personId: `p${id}`,
  personName: id,
  source,
  items,
  state,
  steps: [],
  savedAt: AT,
});

const finding = (
  taskId: string,
  indicator: string,
  version: number,
  facts: Readonly<Record<string, number>>,
): ReviewFinding => ({
  agencyId: "a",
  assessmentId: "as",
  indicator,
  taskId,
  version,
  points: Object.entries(facts).map(([fact, value]) => ({ fact, value, clause: "a", reason: "x", place: "" })),
  materials: [],
  settles: false,
  savedBy: "p",
  savedByName: "p",
  savedAt: AT,
});

const tasks = fc
  .array(
    fc.record({
      source: fc.constantFrom(...Object.keys(REVIEW_SOURCES), "hearsay"),
      state: fc.constantFrom("open" as const, "submitted" as const, "void" as const),
      items: fc.option(fc.subarray(CODES)),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map(({ source, state, items }, n) => task(`t${n}`, source, state, items)));

const year = tasks.chain((of) =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: Math.max(of.length - 1, 0) }),
        indicator: fc.constantFrom(...CODES),
        facts: fc.dictionary(fc.constantFrom(...KEYS), fc.nat({ max: 5 })),
      }),
      { maxLength: of.length === 0 ? 0 : 20 },
    )
    .map((said) => {
      const versions = new Map<string, number>();
      const findings = said.map(({ at, indicator, facts }) => {
        const key = `t${at} ${indicator}`;
        const version = (versions.get(key) ?? 0) + 1;
        versions.set(key, version);
        return finding(`t${at}`, indicator, version, facts);
      });
      return { tasks: of, findings };
    }),
);

/** What an item comes to by one finding: fewer of everything is less. */
const amount = ({ points }: { readonly points: ReviewFinding["points"] }): number =>
  points.reduce((sum, { value }) => sum + (typeof value === "number" ? value * 1000 : 0), 0);

const count = (of: readonly ReviewTask[], findings: readonly ReviewFinding[], rules: SourceRules = RULES) =>
  countedFacts(
    opinionGroups(rules, settledFindings(rules, of, findings)).flatMap((it) => opinionOf(rules, it, amount) ?? []),
    { appeals: [], steps: [], register: [] },
  );

it("only the last version of submitted tasks counts, on items and from sources that are theirs to state", () => {
  fc.assert(
    fc.property(year, ({ tasks: of, findings }) => {
      for (const fact of count(of, findings)) {
        const own = of.find(({ id }) => id === fact.task);
        expect(own?.state).toBe("submitted");
        expect(own?.items === null || own?.items.includes(fact.indicator)).toBe(true);
        expect(fact.source).toBe(own?.source);
        expect(countsOn(RULES, fact.source, fact.indicator)).toBe(true);
        const versions = findings.filter((it) => it.taskId === fact.task && it.indicator === fact.indicator);
        expect(fact.version).toBe(Math.max(...versions.map(({ version }) => version)));
      }
    }),
  );
});

it("what a void or open task says changes nothing, however much it says", () => {
  fc.assert(
    fc.property(year, ({ tasks: of, findings }) => {
      const submitted = new Set(of.filter(({ state }) => state === "submitted").map(({ id }) => id));
      expect(count(of, findings)).toEqual(
        count(
          of.filter(({ id }) => submitted.has(id)),
          findings.filter(({ taskId }) => submitted.has(taskId)),
        ),
      );
    }),
  );
});

it("each fact counts once, from the highest source that states it and does not dispute it", () => {
  fc.assert(
    fc.property(year, ({ tasks: of, findings }) => {
      const facts = count(of, findings);
      expect(new Set(facts.map((it) => `${it.indicator} ${it.fact}`)).size).toBe(facts.length);
      const opinions = opinionGroups(RULES, settledFindings(RULES, of, findings)).flatMap(
        (it) => opinionOf(RULES, it, amount) ?? [],
      );
      for (const it of facts) {
        const first = opinions.find(
          ({ indicator, chosen }) => indicator === it.indicator && chosen?.points.some(({ fact }) => fact === it.fact),
        );
        expect(first?.source).toBe(it.source);
      }
    }),
  );
});

it("the order in which rows are read makes no difference", () => {
  fc.assert(
    fc.property(year, ({ tasks: of, findings }) => {
      expect(count(of.toReversed(), findings.toReversed())).toEqual(count(of, findings));
    }),
  );
});

it("a decided appeal stands over every source, and one that is not decided over none", () => {
  const of = [task("t", "on-site", "submitted", null)];
  const opinions = opinionGroups(RULES, settledFindings(RULES, of, [finding("t", "1", 1, { a: 2 })])).flatMap(
    (it) => opinionOf(RULES, it, amount) ?? [],
  );
  const appeal = { indicator: "1", replacing: [{ fact: "a", value: 3 }], result: 2, savedAt: "2018-01-20" };
  const none = { appeals: [], steps: [], register: [] };
  expect(countedFacts(opinions, { ...none, appeals: [{ ...appeal, state: "filed" }] })[0]?.value).toBe(2);
  const appeals = [{ ...appeal, state: "decided" } as const];
  expect(countedFacts(opinions, { ...none, appeals })).toMatchObject([{ value: 3, source: "appeal" }]);
  // What a final result was corrected to stands over that, the latest first.
  const corrected = (value: number) => ({ corrected: [{ indicator: "1", fact: "a", value }] });
  expect(countedFacts(opinions, { ...none, appeals, steps: [{}, corrected(4), corrected(5)] })).toMatchObject([
    { value: 5, source: "correction", task: "" },
  ]);
  // Of an item that was given back since, neither counts; of another both do, and what is decided and corrected afterwards.
  const reopened = (items: readonly string[]) => ({ act: "reopen", items, result: 3 }) as const;
  const after = (steps: Parameters<typeof countedFacts>[1]["steps"], result = 2) =>
    countedFacts(opinions, { ...none, steps, appeals: appeals.map((it) => ({ ...it, result })) });
  expect(after([corrected(4), reopened(["1"])])).toMatchObject([{ value: 2, source: "on-site" }]);
  expect(after([corrected(4), reopened(["2"])])).toMatchObject([{ value: 4, source: "correction" }]);
  expect(after([corrected(4), reopened(["1"])], 5)).toMatchObject([{ value: 3, source: "appeal" }]);
  expect(after([corrected(4), reopened(["1"]), corrected(6)])).toMatchObject([{ value: 6, source: "correction" }]);

  // A veto of the register: unknown while it is heard, what it says once it stands, nothing once it was struck; an appeal that was
  // decided after it stands over it, and one before does not.
  const veto: RegisterRow = {
    agencyId: "a",
    assessmentId: "as",
    entryId: "v",
    writes: 2,
    kind: "veto",
    title: "严重违法",
    heldOn: "2018-01-02",
    objectUntil: "2018-01-09",
    mark: "found",
    state: "standing",
    steps: [],
    savedAt: "2018-01-10",
    veto: { indicator: "1", fact: "a", value: 9, material: "判决书" },
  };
  const under = (row: RegisterRow, given: typeof appeals = []) =>
    countedFacts(opinions, { ...none, appeals: given, register: [row] })[0];
  expect(under(veto)).toEqual({ indicator: "1", fact: "a", value: 9, source: "register", task: "v", version: 2 });
  expect([under({ ...veto, state: "notified" }), under({ ...veto, state: "objected" })]).toMatchObject([
    { value: null, source: "register" },
    { value: null, source: "register" },
  ]);
  expect(under({ ...veto, state: "struck" })).toMatchObject({ value: 2, source: "on-site" });
  expect(under(veto, appeals)).toMatchObject({ value: 3, source: "appeal" });
  expect(under({ ...veto, savedAt: "2018-01-21" }, appeals)).toMatchObject({ value: 9, source: "register" });
  expect(under({ ...veto, kind: "meeting", mark: "absent", veto: null })).toMatchObject({ value: 2 });
});

it("two of one source: within the bound the better for the agency, beyond it nobody until a third settles", () => {
  const of = ["t1", "t2", "t3"].map((id) => task(id, "desk", "submitted", null));
  const said = [finding("t1", "1", 1, { a: 1 }), finding("t2", "1", 1, { a: 2 })];
  const opinion = (bound: number, findings: readonly ReviewFinding[]) => {
    const rules = { ...RULES, disagreement: bound };
    const [group = []] = opinionGroups(rules, settledFindings(rules, of, findings));
    return opinionOf(rules, group, amount);
  };
  expect(opinion(1000, said)?.chosen?.taskId).toBe("t2");
  expect(opinion(999, said)).toMatchObject({ chosen: null, apart: 1000 });
  const third = { ...finding("t3", "1", 1, { a: 0 }), settles: true };
  expect(opinion(999, [...said, third])?.chosen?.taskId).toBe("t3");
  expect(opinion(0, [finding("t1", "1", 1, {}), finding("t2", "1", 1, {})])?.chosen?.taskId).toBe("t1");
});

it("a profile says which sources count where; where it says nothing, its own come first and the order is ours", () => {
  const own = [{ key: "public", title: "社会评议", weight: null, statedBy: null }];
  expect(sourceRulesOf({ sources: own }).order[0]?.source).toBe("public");
  expect(RULES.isOurs).toBe(true);
  const stated = sourceRulesOf({
    sources: own,
    review: { order: [{ source: "desk", indicators: ["1"] }], disagreement: 500 },
  });
  expect(stated).toMatchObject({ isOurs: false, disagreement: 500 });
  expect([countsOn(stated, "desk", "1"), countsOn(stated, "desk", "2"), countsOn(stated, "public", "1")]).toEqual([
    true,
    false,
    false,
  ]);
  expect(sourceWords("public", own).zh).toBe("社会评议");
  expect(sourceWords("desk", own).zh).toBe("书面评审");
  expect(sourceWords("appeal").zh).toBe("申诉裁定");
});

it("what a clause asks one source for is that source's alone", () => {
  const own = [
    { key: "public", title: "社会评议", weight: null, statedBy: null },
    { key: "self", title: "自评", weight: null, statedBy: "agency" as const },
  ];
  expect(mayState({ own, source: "desk" }, [null])).toBe(true);
  expect(mayState({ own, source: "desk" }, ["self"])).toBe(true);
  expect(mayState({ own, source: "desk" }, ["public"])).toBe(false);
  expect(mayState({ own, source: "public" }, ["public", null])).toBe(true);
});
