import { exportPlugin } from "@faheng/plugin-api";
import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { intellectualPropertyPlugin } from "../src/index.ts";

const plugin = pluginOf(intellectualPropertyPlugin);
const { answers } = plugin.demonstrations[0]!;
const framework = plugin.frameworks[0]!;
const reported = (kind: string) => answers.filter((it) => it.reported === kind);

describe("what the agency reported in 2019", () => {
  it("answers all 133 tasks once: 80 not applicable, 3 without a case, 1 blank, 49 answered", () => {
    expect(answers.map((it) => it.indicator)).toEqual(framework.indicators.map((it) => it.code));
    expect(["not-applicable", "no-case", "blank", "answered"].map((kind) => reported(kind).length)).toEqual([
      80, 3, 1, 49,
    ]);
    expect(reported("no-case").map(({ indicator, status }) => [indicator, status])).toEqual([
      ["T108", "not-applicable"],
      ["T109", "not-applicable"],
      ["T110", "not-applicable"],
    ]);
    expect(reported("blank")).toEqual([
      { indicator: "T028", status: "not-started", reported: "blank", printed: null, progress: "" },
    ]);
  });

  it("stands in the export beside the framework, so that another tool can count it", () => {
    expect(exportPlugin(plugin).demonstrations[0]?.answers).toHaveLength(133);
  });

  it("keeps the three printed forms of not applicable apart", () => {
    const printed = (text: string) => reported("not-applicable").filter((it) => it.printed === text);
    expect(printed("我局不涉及")).toHaveLength(76);
    expect(printed("机构改革后，我局不涉及").map((it) => it.indicator)).toEqual(["T059", "T063", "T081"]);
    expect(printed("我局尚不涉及").map((it) => it.indicator)).toEqual(["T057"]);
  });

  it("finds all 24 tasks of chapter 四 not applicable", () => {
    const groups = framework.groups.filter((it) => it.parent === "C4").map((it) => it.code);
    const codes = framework.indicators.filter((it) => groups.includes(it.group)).map((it) => it.code);
    const statuses = answers.filter((it) => codes.includes(it.indicator)).map((it) => it.status);
    expect(statuses).toEqual(Array.from({ length: 24 }, () => "not-applicable"));
  });

  it("keeps the figures of the answers", () => {
    const progress = (code: string) => answers.find((it) => it.indicator === code)?.progress;
    expect(progress("T011")).toMatch(/2项行政权力、16项公共服务事项（报告正文：.*21项.*14项）/u);
    expect(progress("T048")).toMatch(/24件.*6件.*9件.*9件/u);
    expect(progress("T049")).toMatch(/（报告正文：.*20件）/u);
    expect(progress("T088")).toMatch(/20件.*100%/u);
    expect(progress("T111")).toContain("江小白、渝新欧等50余家");
  });

  it("keeps the hotline and the mailbox given out to the public", () => {
    const progress = answers.find((it) => it.indicator === "T094")?.progress;
    expect(progress).toContain("12315-5");
    expect(progress).toContain("http://www.cq.gov.cn/publicmail/citizen/index.aspx");
  });

  it("is told without words that hold on the day of the report alone, and is marked as classified by us", () => {
    const relative = /今年|去年|明年|本年|本月|目前|现已|现在|现保留|近期|近年/u;
    expect(answers.filter((it) => relative.test(it.progress))).toEqual([]);
    expect(answers.find((it) => it.indicator === "T013")?.progress).toContain("2019年上半年完成机构改革");
    expect(plugin.demonstrations[0]!.title).toContain("状态为本平台归类");
  });

  it("states facts for every task that applies and has an answer, and is no part of the framework", () => {
    const withFacts = answers.filter((it) => it.facts !== undefined);
    expect(withFacts).toHaveLength(49);
    expect(withFacts.every((it) => it.facts?.["attainment"] === it.status)).toBe(true);
    const json = JSON.stringify(framework.indicators);
    expect(json).not.toContain("我局不涉及");
    expect(json).not.toContain("渝知发");
  });
});
