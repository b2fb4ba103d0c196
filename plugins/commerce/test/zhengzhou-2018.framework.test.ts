import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { commercePlugin } from "../src/index.ts";

const framework = pluginOf(commercePlugin).frameworks.find(({ id }) => id === "zhengzhou-commerce-2018")!;
const sectionsOf = (group: string) => framework.indicators.filter((it) => it.group === group);

describe("the Zhengzhou work points (郑商〔2018〕74号)", () => {
  it("has ten chapters and 28 sections", () => {
    expect(framework.groups.map(({ printedNumber }) => printedNumber).join("")).toBe("一二三四五六七八九十");
    expect(framework.groups.map(({ code }) => sectionsOf(code).length)).toEqual([2, 1, 3, 5, 5, 2, 2, 3, 2, 3]);
  });

  it("keeps the printed numbering: brackets of both widths, chapter 七 from （三） on", () => {
    const numbers = (group: string) => sectionsOf(group).map(({ printedNumber }) => printedNumber);
    expect(numbers("C1")).toEqual(["(一)", "(二)"]);
    expect(numbers("C4")).toEqual(["（一）", "（二）", "（三）", "(四)", "(五)"]);
    expect(numbers("C5")).toEqual(["(一)", "(二)", "（三）", "（四）", "（五）"]);
    expect(numbers("C7")).toEqual(["（三）", "（四）"]);
  });

  it("keeps the sections that come twice", () => {
    const titles = ["C5-3", "C7-3", "C5-4", "C7-4"].map(
      (code) => framework.indicators.find((it) => it.code === code)?.title,
    );
    expect(titles).toEqual(["加强行政执法监督", "加强行政执法监督", "严格执法责任追究", "严格行政执法责任追究"]);
  });

  it("assigns nobody, since the document assigns nobody", () => {
    expect(framework.departments).toEqual([]);
    expect(framework.indicators.every(({ lead, cooperating }) => lead?.length === 0 && cooperating?.length === 0)).toBe(
      true,
    );
  });

  it("cites eight documents and names two systems to fill in", () => {
    const cited = new Set(framework.indicators.flatMap(({ bases }) => bases ?? []));
    expect(cited.size).toBe(8);
    const numbers = framework.bases.flatMap(({ documentNumber }) => documentNumber ?? []);
    expect(numbers).toEqual(["郑政文〔2018〕63号", "郑政〔2017〕37号", "豫政办〔2017〕20号"]);
    expect(framework.externalSystems).toEqual(["河南省重大行政处罚备案审查系统", "河南省行政执法行为统计系统"]);
  });

  it("holds the counted and dated duties as figures", () => {
    const figures = framework.indicators.flatMap(({ code, figures }) =>
      figures.map(({ comparator, value, unit, per }) => `${code} ${comparator} ${value} ${unit} / ${per}`),
    );
    expect(figures).toEqual([
      "C5-5 at-least 1 次 / quarter",
      "C9-1 at-least 1 次 / quarter",
      "C9-1 at-least 4 次 / year",
      "C9-2 at-least 2 期 / year",
      "C9-2 at-least 1 次 / half-year",
      "C10-1 within 03-31 日期 / year",
      "C10-2 at-least 1 次 / quarter",
    ]);
  });

  it("keeps every duty of the long sections in our words", () => {
    const words = (code: string) => framework.indicators.find((it) => it.code === code)?.requirement ?? "";
    const duties: Record<string, string[]> = {
      "C3-2": [
        "健全并严格实施",
        "超越法定权限",
        "违反法定程序",
        "严重失误",
        "久拖不决",
        "其他领导人员",
        "党纪政纪和法律责任",
      ],
      "C6-1": [
        "不公开为例外",
        "整合力量资源",
        "指标体系科学设置",
        "绩效考核",
        "中央、省关于政务公开的意见",
        "效果评价机制",
        "第三方评估",
        "每件都配解读材料",
        "新闻发布会、政策吹风会",
        "政策宣讲和舆情引导",
        "收集、研判、处置、回应",
        "重大舆情的回应加强督办",
      ],
      "C8-3": [
        "有机衔接、相互协调",
        "人民调解法",
        "协议合理、合法、有效",
        "人民调解工作机制",
        "人民调解、行政调解、司法调解联动",
        "依法表达诉求、维护权益",
        "法律援助，拓展服务领域",
        "公共法律服务体系",
      ],
    };
    const thinned = Object.entries(duties).flatMap(([code, all]) =>
      all.filter((duty) => !words(code).includes(duty)).map((duty) => `${code} ${duty}`),
    );
    expect(thinned).toEqual([]);
  });

  it("maps the section on the internet to technology alone", () => {
    const own = framework.indicators.filter(({ taxonomies }) => taxonomies !== null);
    expect(own.map(({ code, taxonomies }) => [code, taxonomies?.S])).toEqual([["C4-2", ["S8"]]]);
  });

  it("notes the sentences that a page end broke", () => {
    const broken = framework.indicators.filter(({ doubts }) => doubts.some(({ note }) => note.includes("换页")));
    expect(broken.map(({ code }) => code)).toEqual(["C4-3", "C5-2", "C6-1", "C8-1", "C10-2"]);
  });
});
