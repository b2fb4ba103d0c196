import { pluginOf } from "@faheng/plugin-testing";
import { taxonomiesOf } from "@faheng/plugin-api";
import { describe, expect, it } from "vitest";
import { intellectualPropertyPlugin } from "../src/index.ts";

const framework = pluginOf(intellectualPropertyPlugin).frameworks[0]!;
const { groups, indicators, bases, departments } = framework;
const task = (n: number) => indicators.find((it) => it.printedNumber === `（${n}）`)!;
const chapters = groups.filter((group) => group.level === 1);
const chapterOf = (code: string) => groups.find((group) => group.code === code)?.parent;
const tasksOf = (chapter: string) => indicators.filter((it) => chapterOf(it.group) === chapter);
const numberOf = (key: string) => bases.find((basis) => basis.key === key)?.documentNumber;

describe("the Chongqing annex of 2019", () => {
  it("has 8 chapters, 44 groups and 133 tasks, numbered without a gap", () => {
    expect(chapters.map((it) => `${it.printedNumber}、${it.title}`)).toEqual([
      "一、依法全面履行政府职能",
      "二、完善依法行政制度体系",
      "三、推进行政决策科学化、民主化、法治化",
      "四、坚持严格规范公正文明执法",
      "五、强化对行政权力的制约和监督",
      "六、依法有效化解社会矛盾纠纷",
      "七、全面提高政府工作人员法治思维和依法行政能力",
      "八、组织保障和落实机制",
    ]);
    expect(chapters.map((it) => tasksOf(it.code).length)).toEqual([32, 17, 9, 24, 18, 19, 6, 8]);
    expect(groups.filter((it) => it.level === 2).map((it) => it.printedNumber)).toEqual(
      Array.from({ length: 44 }, (_, at) => `${at + 1}．`),
    );
    expect(indicators.map((it) => it.printedNumber)).toEqual(Array.from({ length: 133 }, (_, at) => `（${at + 1}）`));
  });

  it("prints its six columns", () => {
    expect(framework.columns.map((it) => it.title)).toEqual([
      "工作任务",
      "具体措施",
      "任务来源",
      "牵头单位",
      "参加单位",
      "工作措施及完成情况",
    ]);
  });

  it("cites nine documents, two of them in eight tasks", () => {
    const cited = indicators.flatMap((it) => it.bases ?? []).map(numberOf);
    const count = (number: string) => cited.filter((it) => it === number).length;
    expect(bases).toHaveLength(9);
    expect(count("渝委发〔2016〕27号")).toBe(102);
    expect(count("渝府办发〔2019〕59号")).toBe(32);
    expect(cited).toHaveLength(102 + 32 + 7);
    const twice = indicators.filter((it) => it.bases?.length === 2).map((it) => it.printedNumber);
    expect(twice).toEqual(["（42）", "（47）", "（49）", "（51）", "（56）", "（67）", "（113）", "（124）"]);
    expect(task(51).printed["bases"]).toBe("国令第713号、渝府办发〔2019〕59号");
  });

  it("names 46 leading and 26 participating bodies as printed, all of them departments of the framework", () => {
    const lead = new Set(indicators.flatMap((it) => it.lead ?? []));
    const cooperating = new Set(indicators.flatMap((it) => it.cooperating ?? []));
    expect(lead.size).toBe(46);
    expect(cooperating.size).toBe(26);
    expect(new Set(departments.map((it) => it.name))).toEqual(new Set([...lead, ...cooperating]));
    expect(indicators.filter((it) => it.lead?.includes("市司法局"))).toHaveLength(64);
    expect(task(61).lead).toEqual(["市委编办", "市城管局", "市司法局"]);
    expect(task(61).cooperating).toEqual([
      "市住房城乡建委",
      "市规划自然资源局",
      "市生态环境局",
      "市级有关部门",
      "区县政府",
    ]);
  });

  it("keeps both spellings of the urban management bureau and says that they are one", () => {
    expect(task(53).lead).toContain("市城管局");
    expect(task(64).lead).toContain("市城市管理局");
    expect(departments.find((it) => it.name === "市城管局")?.variants).toEqual(["市城市管理局"]);
    const doubted = [53, 61, 64].map((n) => task(n).doubts.map(({ field, printed }) => `${field} ${printed}`));
    expect(doubted).toEqual([
      ["lead 市城管局"],
      ["lead 市城管局"],
      ["lead 市城市管理局", "cooperating 市委编办、市司法局等"],
    ]);
  });

  it("reads the lead cell of （83） as it stands and records the doubt", () => {
    expect(task(83).lead).toEqual(["市级有关部门", "区县政府"]);
    expect(task(83).cooperating).toEqual([]);
    expect(task(83).printed).toMatchObject({ lead: "市级有关部门，区县政府按职责分工负责", cooperating: "" });
    expect(task(83).doubts).toHaveLength(1);
    expect(indicators.filter((it) => it.cooperating?.length === 0)).toEqual([task(83)]);
  });

  it("carries every figure as a threshold", () => {
    const figures = indicators.flatMap((it) =>
      it.figures.map(({ comparator, value, unit }) => `${it.printedNumber} ${comparator} ${value}${unit}`),
    );
    expect(figures).toEqual([
      "（29） at-least 90%",
      "（29） at-least 70%",
      "（29） at-least 70%",
      "（41） at-least 30日",
      "（64） equal 8个",
      "（126） at-least 1次",
      "（128） within 03-31日期",
      "（128） within 03-31日期",
    ]);
  });

  it("prints short measures as headings and gives the long ones a title and words of ours", () => {
    const short = indicators.filter((it) => !it.titleIsOurs);
    expect(short).toHaveLength(57);
    expect(short.every((it) => it.title.length <= 40)).toBe(true);
    expect(indicators.every((it) => it.requirement !== null && it.requirement !== it.title)).toBe(true);
  });

  it("maps by chapter, and the four tasks of technology to S8", () => {
    const s = (n: number) => taxonomiesOf(framework, task(n))?.S;
    expect([29, 68, 79, 110].map(s)).toEqual([["S8"], ["S8"], ["S8"], ["S8"]]);
    expect(chapters.map((it) => it.taxonomies?.S)).toEqual([
      ["S1"],
      ["S2"],
      ["S3"],
      ["S4"],
      ["S7"],
      ["S6"],
      ["S0"],
      ["S0"],
    ]);
    expect(chapters.map((it) => it.taxonomies?.D[0])).toEqual(["D1", "D2", "D3", "D4", "D5", "D6", "D8", "D9"]);
    expect(indicators.filter((it) => it.taxonomies !== null)).toHaveLength(4);
  });

  it("says in the framework itself that states of progress are our classification", () => {
    expect(framework.notes.find(({ key }) => key === "progress")).toEqual({
      key: "progress",
      title: "完成情况（状态为本平台归类）",
      text: expect.stringContaining("“已完成”“推进中”“尚未开展”“不涉及”是本平台的归类"),
    });
  });

  it("has a digest of each measure's official wording, no two alike", () => {
    expect(new Set(indicators.map((it) => it.officialDigest)).size).toBe(133);
  });
});
