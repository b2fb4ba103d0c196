import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { events } from "./events.ts";

const level = (key: string, points: string, more = {}) => ({ key, label: key, points, ...more });
const spread = { categories: [level("nation", "1"), level("province", "0.5"), level("city", "0.2")], matterOnce: true };
const of = (category: string, matter: string, more = {}) => ({ category, matter, ...more });

describe("events", () => {
  it("adds amounts by level (national 1, three provincial 0.5, city 0.2 = 2.7)", () => {
    const rule = ruleWith(events, spread, { effect: "award" });
    const facts = [of("nation", "a"), of("province", "b"), of("province", "c"), of("province", "d"), of("city", "e")];
    expect(rule.points(facts)).toBe("2.7");
    expect(rule.points(facts.toReversed())).toBe("2.7");
    expect(rule.says(facts)).toBe("共5项，nation1项×1分＋province3项×0.5分＋city1项×0.2分");
  });

  it("counts the same matter once, with the highest amount", () => {
    const rule = ruleWith(events, spread);
    const facts = [of("province", "网上办"), of("nation", " 网上办 "), of("city", "另一项")];
    expect(rule.points(facts)).toBe("1.2");
    expect(rule.says(facts)).toContain("其中1项与他项同一事项不重复计");
    expect(rule.accepts([{ category: "city" }])).toBe(false);
  });

  it("adds an aggravation, or takes the graver in its place (lost −0.5, not corrected −0.5 more)", () => {
    const params = { categories: [level("lost", "0.5")], flags: [level("not-corrected", "0.5")] };
    const fact = [{ category: "lost", flags: ["not-corrected"] }, { category: "lost" }];
    expect(ruleWith(events, params).points(fact)).toBe("1.5");
    expect(ruleWith(events, params, { aggravation: "replaces" }).points(fact)).toBe("1");
    const own = { ...params, flags: [level("not-corrected", "2", { aggravation: "replaces" })] };
    expect(ruleWith(events, own).points(fact)).toBe("2.5");
  });

  it("says nothing of events that make nothing (only what was not corrected in time counts here)", () => {
    const rule = ruleWith(events, { categories: [level("lost", "0")], flags: [level("not-corrected", "0.5")] });
    expect(rule.says([{ category: "lost", flags: ["not-corrected"] }, { category: "lost" }])).toBe(
      "共2项（not-corrected1项），lost1项×0.5分",
    );
    expect(rule.says([{ category: "lost" }])).toBe("共1项");
  });

  it("climbs a ladder of severity (迟报1, 谎报2, 漏报3, 瞒报4)", () => {
    const ladder = { categories: ["1", "2", "3", "4"].map((points) => level(`level-${points}`, points)) };
    const rule = ruleWith(events, ladder);
    expect(rule.points([{ category: "level-1" }, { category: "level-4" }])).toBe("5");
    expect(rule.points([])).toBe("0");
  });

  it("holds a category to its own cap", () => {
    const rule = ruleWith(events, { categories: [level("a", "1", { cap: "2" }), level("b", "1", { cap: "1" })] });
    expect(rule.points([1, 2, 3].flatMap(() => [{ category: "a" }, { category: "b" }]))).toBe("3");
    expect(rule.bounds()).toEqual(["0", "3"]);
    expect(ruleWith(events, spread).bounds()).toEqual(["0", null]);
  });

  it("asks for a document number where the profile does, by a pattern that cannot hang", () => {
    const rule = ruleWith(events, { ...spread, matterPattern: "〔\\d{4}〕\\d+号" });
    expect(rule.accepts([of("city", "通政发〔2017〕8号")])).toBe(true);
    expect(rule.accepts([of("city", "口头表扬")])).toBe(false);
    const hostile = ruleWith(events, { ...spread, matterPattern: "^(a+)+$" });
    // An engine that goes back would not come to the end of this in a lifetime.
    expect(hostile.accepts([of("city", `${"a".repeat(299)}!`)])).toBe(false);
    expect(refuses(events, { ...spread, matterPattern: "(a" })).toBe(true);
  });

  it("names the flags of its events by their titles", () => {
    const params = {
      categories: [level("lost", "0.5")],
      flags: [{ key: "late", label: "不及时纠正", points: "0.5" }],
    };
    const rule = ruleWith(events, params);
    expect(rule.says([{ category: "lost", flags: ["late"] }])).toContain("共1项（不及时纠正）");
    expect(rule.says([{ category: "lost", flags: ["late"] }, { category: "lost" }])).toContain(
      "共2项（不及时纠正1项）",
    );
  });

  it("doubles an event by a flag with a factor, after what other flags add", () => {
    const rule = ruleWith(events, {
      categories: [{ ...level("lost", "0.5"), cap: "5" }],
      flags: [
        { key: "late", label: "不及时纠正", points: "0.5" },
        { key: "again", label: "再次发生", factor: "2" },
        { key: "light", label: "情节轻微", factor: "1/3" },
      ],
    });
    const of = (...flags: string[]) => ({ category: "lost", flags });
    expect(
      [of(), of("again"), of("late", "again"), of("light"), of("light", "again")].map((it) => rule.points([it])),
    ).toEqual(["0.5", "1", "2", "1/6", "1/3"]);
    expect(rule.says([of("again"), of()])).toBe("共2项（再次发生1项），lost2项（1分＋0.5分）");
    expect(rule.read()).toContain("再次发生的按2倍计，情节轻微的按约0.33倍计");
    expect(refuses(events, { categories: [level("a", "1")], flags: [{ key: "x", label: "x" }] })).toBe(true);
    const both = { key: "x", label: "x", points: "1", factor: "2" };
    expect(refuses(events, { categories: [level("a", "1")], flags: [both] })).toBe(true);
    expect(refuses(events, { categories: [level("a", "1")], flags: [{ ...both, points: null, factor: "-1" }] })).toBe(
      true,
    );
  });

  it("prices an event by the quantity it carries (单起金额10万元以上的每起扣1分，超过100万元的扣2分)", () => {
    const tiers = [
      { above: "100", points: "2" },
      { atLeast: "10", points: "1" },
    ];
    const params = {
      categories: [{ key: "case", label: "案件", tiers }, level("other", "0.1")],
      quantity: { label: "涉案金额", unit: "万元" },
    };
    const rule = ruleWith(events, params);
    const of = (quantity: string) => ({ category: "case", quantity });
    expect(["0", "9.999999", "10", "100", "100.000001"].map((it) => rule.points([of(it)]))).toEqual([
      "0",
      "0",
      "1",
      "1",
      "2",
    ]);
    expect(rule.points([of("10"), of("250"), { category: "other" }])).toBe("3.1");
    expect(rule.read()).toContain("案件涉案金额超过100万元的每项扣2分、10万元以上的每项扣1分");
    expect(
      [{ category: "case" }, of("-1"), of("1e9"), { category: "case", quantity: null }].some((it) =>
        rule.accepts([it]),
      ),
    ).toBe(false);
    expect(refuses(events, { ...params, categories: [{ key: "c", label: "c", tiers: tiers.toReversed() }] })).toBe(
      true,
    );
    expect(refuses(events, { ...params, categories: [{ key: "c", label: "c", tiers, points: "1" }] })).toBe(true);
    expect(ruleWith(events, { categories: [level("a", "1")] }).accepts([{ category: "a", quantity: "3" }])).toBe(false);
  });

  it("lets the first events of each matter go (同一事项第2次起每次扣0.5分), whatever the order of entry", () => {
    const rule = ruleWith(events, { categories: [level("late", "0.5"), level("never", "2")], freePerMatter: 1 });
    const of = (category: string, matter: string, date?: string) => ({ category, matter, date: date ?? null });
    const all = [
      of("never", "月报", "2026-01-05"),
      of("late", "月报", "2026-02-05"),
      of("late", "月报", "2026-03-05"),
      of("late", "年报", "2026-02-01"),
    ];
    expect([rule.points(all), rule.points(all.toReversed())]).toEqual(["1", "1"]);
    expect(rule.says(all)).toBe("共4项，其中2项在同一事项的免计次数之内，late2项×0.5分");
    expect(rule.points([of("late", "月报"), of("never", "月报")])).toBe("2");
    expect(rule.points([of("never", "月报", "2026-05-01"), of("late", "月报")])).toBe("0.5");
    expect(rule.accepts([{ category: "late" }])).toBe(false);
    expect(rule.read()).toContain("同一事项前1次不计");
  });

  it("has happened for good, and more may happen", () => {
    const open = ruleWith(events, { categories: [level("a", "1")] });
    expect([open.ahead([]), open.ahead([{ category: "a" }])]).toEqual([
      ["0", null],
      ["1", null],
    ]);
    const capped = ruleWith(events, { categories: [level("a", "1", { cap: "2" }), level("b", "1", { cap: "0.5" })] });
    expect(capped.ahead([{ category: "a" }])).toEqual(["1", "2.5"]);
    expect(ruleWith(events, { categories: [level("a", "0")] }).ahead([{ category: "a" }])).toEqual(["0", "0"]);
  });

  it("says its categories with caps and circumstances, and when a matter counts once", () => {
    const params = {
      label: "败诉案件",
      categories: [{ key: "lost", label: "败诉", points: "0.5", cap: "2" }],
      flags: [
        { key: "late", label: "逾期履行", points: "1" },
        { key: "gone", label: "拒不履行", points: "3", aggravation: "replaces" },
      ],
    };
    expect(ruleWith(events, params).read()).toBe(
      "败诉案件：败诉每项扣0.5分（合计不超过2分），逾期履行的另加1分，拒不履行的改按3分",
    );
    expect(ruleWith(events, params, { aggravation: "replaces" }).read()).toContain("逾期履行的改按1分");
    expect(ruleWith(events, { ...spread, label: "经验推广" }, { effect: "award" }).read()).toBe(
      "经验推广：nation每项得1分，province每项得0.5分，city每项得0.2分；同一事项只计一次，取最高",
    );
  });

  it("says amounts that differ one by one, and how far a cap holds them", () => {
    const params = {
      categories: [{ key: "lost", label: "败诉", points: "0.5", cap: "1.2" }],
      flags: [level("late", "0.5")],
    };
    const rule = ruleWith(events, params);
    // 0.5 + 1 = 1.5, held to 1.2.
    expect(rule.says([{ category: "lost" }, { category: "lost", flags: ["late"] }])).toBe(
      "共2项（late1项），败诉2项（0.5分＋1分，限1.2分）",
    );
    expect(rule.says([{ category: "lost" }, { category: "lost" }, { category: "lost" }])).toBe(
      "共3项，败诉3项×0.5分（限1.2分）",
    );
    expect(rule.says([])).toBe("发生的事项：无");
  });

  it("takes no event of a kind, a circumstance or a shape that is not listed", () => {
    const rule = ruleWith(events, { categories: [level("a", "1")], flags: [level("late", "1")] });
    const given = [
      [{ category: "b" }],
      [{ category: "a", flags: ["other"] }],
      [{ category: "a", flags: ["late", "late"] }],
      [{ category: "a", matter: "" }],
      [{ category: "a", points: "9" }],
      { category: "a" },
      [{ category: "a", flags: ["late"], matter: "甲案", note: "已结" }],
    ];
    expect(given.map((fact) => rule.accepts(fact))).toEqual([false, false, false, false, false, false, true]);
  });

  it("asks for matters only where they tell events apart", () => {
    expect(ruleWith(events, spread).field()).toMatchObject({ kind: "events", needsMatter: true });
    expect(ruleWith(events, { ...spread, matterOnce: false }).field()).toMatchObject({ needsMatter: false });
    expect(ruleWith(events, { ...spread, matterOnce: false, matterPattern: "号" }).field()).toMatchObject({
      needsMatter: true,
    });
  });
});
