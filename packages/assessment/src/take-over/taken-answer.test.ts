import { type Evidence, frameworkSchema, type Indicator, type IndicatorResponse } from "@faheng/domain";
import { expect, it } from "vitest";
import { framework as canteen } from "../../test/support/plugin.ts";
import { isBlank, isReworded, isSame, takenContent, takenPieces } from "./taken-answer.ts";

const framework = frameworkSchema.parse(canteen);
const [first] = framework.indicators;
if (first === undefined) throw new TypeError("an empty framework");

const answer = { status: "done", facts: { a: 3, gone: 1 }, progress: "已开3次", notApplicable: null } as const;

it("takes words and the facts that are asked for now, and nothing as done", () => {
  expect(takenContent(answer, ["a", "b"])).toEqual({
    status: "in-progress",
    facts: { a: 3 },
    progress: "已开3次",
    notApplicable: null,
  });
  const approved = { reason: "无合同", approvedBy: "演示" };
  const claim = { status: "not-applicable", facts: {}, progress: "", notApplicable: approved } as const;
  expect(takenContent(claim, []).notApplicable).toEqual({ reason: "无合同" });
});

it("knows an answer that says nothing, and two that say the same", () => {
  const of = (over: Partial<IndicatorResponse>): IndicatorResponse => ({
    assessmentId: "a",
    agencyId: "b",
    indicator: "1",
    version: 1,
    status: "not-started",
    facts: {},
    progress: "",
    notApplicable: null,
    savedBy: "c",
    savedByName: "演示",
    savedAt: "2017-01-01T00:00:00.000Z",
    ...over,
  });
  expect([null, of({}), of({ facts: { a: null } })].map(isBlank)).toEqual([true, true, true]);
  const handling = { act: "response.submit", state: "submitted", submitted: null, approved: null } as const;
  const said = [of({ progress: "x" }), of({ facts: { a: 0 } }), of({ status: "done" }), of({ handling })];
  expect(said.map(isBlank)).toEqual([false, false, false, false]);
  expect(isSame(of({ facts: { a: 1 } }), { ...answer, status: "not-started", progress: "", facts: { a: 2 } })).toBe(
    false,
  );
});

it("sees a change of what is asked, and none of where it stands", () => {
  const then = { framework, indicator: first };
  const now = (over: Partial<Indicator>) => ({ framework, indicator: { ...first, ...over } });
  expect(isReworded(then, now({ place: "第9行", printedNumber: "9" }))).toBe(false);
  const changes: Partial<Indicator>[] = [
    { title: "集中采购比例" },
    { requirement: "不低于90%" },
    { officialDigest: "0".repeat(64) },
    { materials: [{ printedNumber: "①", text: "采购合同", owner: null }] },
  ];
  expect(changes.map((it) => isReworded(then, now(it)))).toEqual(changes.map(() => true));
});

it("names evidence older than the window, and of a material that is asked for no more", () => {
  const piece = (material: string, effectiveOn: string, over: Partial<Evidence> = {}): Evidence => ({
    agencyId: "b",
    assessmentId: "a",
    indicator: "1",
    material,
    n: 1,
    version: 1,
    writes: 1,
    state: "given",
    content: { kind: "note", text: effectiveOn },
    effectiveOn,
    qualities: null,
    steps: [],
    savedAt: "2017-01-01T00:00:00.000Z",
    ...over,
  });
  const windowed = { ...framework, evidenceFrom: "2016-04-01" };
  const all = [
    piece("", "2016-03-31"),
    piece("", "2016-04-01", { n: 2 }),
    piece("⑨", "2017-01-01"),
    piece("", "2017-01-01", { n: 3, state: "sent-back" }),
    // Given anew: what it was before counts no more.
    piece("", "2015-01-01", { n: 4, state: "sent-back" }),
    piece("", "2017-02-01", { n: 4, version: 2, state: "accepted" }),
  ];
  expect(takenPieces(windowed, first, all).map(({ piece: it, stands }) => [it.effectiveOn, stands])).toEqual([
    ["2016-03-31", "window"],
    ["2016-04-01", null],
    ["2017-01-01", "material"],
    ["2017-02-01", null],
  ]);
});
