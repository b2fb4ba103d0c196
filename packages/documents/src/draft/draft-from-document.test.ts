import { parseFramework } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import { describe, expect, test } from "vitest";
import { nantongLikeTable, tableReport } from "../../test/nantong-like.ts";
import { renderDocx } from "../docx/render-docx.ts";
import { placeTable } from "../place-table.ts";
import { readDocument } from "../read/read-document.ts";
import { renderXlsx } from "../xlsx/render-xlsx.ts";
import { draftFromDocument, type FrameworkDraft } from "./draft-from-document.ts";

const text = (...lines: string[]): DocumentContent => ({ lines, tables: [] });
const table = (...rows: string[][]): DocumentContent => ({ lines: [], tables: [rows] });
const groupsOf = ({ framework }: FrameworkDraft) =>
  framework.groups.map(({ code, printedNumber, title }) =>
    [code, printedNumber ?? "", title].join(" ").replace("  ", " "),
  );
const itemsOf = ({ framework }: FrameworkDraft) =>
  framework.indicators.map(({ group, printedNumber, title }) => [group, printedNumber, title]);
/** Those of cells; what is doubted of scoring sentences is tested with them. */
const doubtsOf = (draft: FrameworkDraft) =>
  draft.doubts.filter(({ kind }) => !kind.startsWith("clause-")).map(({ kind, row, column }) => [kind, row, column]);

describe("round trip: a table exported and imported again", () => {
  /** The rows of the report table with merged texts in every cell, as a reader of the document sees them. */
  function rowsOfReport(): string[][] {
    const report = nantongLikeTable();
    const rows = report.rows.map(() => report.columns.map(() => ""));
    for (const { cell, row, column, rowSpan, columnSpan } of placeTable(report).flat()) {
      for (const line of rows.slice(row, row + rowSpan))
        line.fill(cell.text + (cell.isOurs ? "※" : ""), column, column + columnSpan);
    }
    return rows;
  }

  test.each([
    ["docx", renderDocx],
    ["xlsx", renderXlsx],
  ] as const)("%s gives the same rows, groups and items", async (extension, render) => {
    const content = await readDocument(await render(tableReport()), `a.${extension}`);
    const rows = content.tables[0] ?? [];
    const head = rows.findIndex((row) => row[0] === "项目");
    const expected = rowsOfReport();
    expect(rows.slice(head + 1, head + 1 + expected.length)).toEqual(expected);

    const draft = draftFromDocument(content, "again");
    expect(draft.framework.title).toBe("南通市商务局2017年度法治建设任务分解表");
    expect(draft.framework.documentNumber).toBe("通商发〔2017〕81号");
    expect(groupsOf(draft)).toEqual([
      "G1 严格落实法治建设领导责任制",
      "G2 全面推进依法行政",
      "G3 深入推进法治宣传工作",
    ]);
    expect(itemsOf(draft)).toHaveLength(11);
    expect(draft.framework.indicators[1]).toMatchObject({
      group: "G1",
      title: "党组专题研究法治工作不少于2次",
      lead: ["政策法规处", "办公室"],
      outputs: ["会议记录", "工作资料"],
      printed: { c5: "少一次扣1分" },
    });
    expect(draft.scoring[1]).toEqual({ indicator: "R2", points: "", standard: "少一次扣1分" });
    expect(draft.columns.map(({ role }) => role)).toEqual([
      "level",
      "content",
      "outputs",
      "responsible",
      "standard",
      "answer",
      "answer",
    ]);
    expect(draft.doubts.map(({ kind }) => kind)).toContain("total-row");
  });

  test.each([
    ["docx", renderDocx],
    ["xlsx", renderXlsx],
  ] as const)("%s of many pages, its headings printed again, is the same tree", async (extension, render) => {
    const rows = ["一、甲", "二、乙"].flatMap((title) =>
      Array.from({ length: 60 }, (_, index) => [
        ...(index === 0 ? [{ text: title, rowSpan: 60 }] : []),
        { text: `${title.slice(2)}的第${index + 1}项工作` },
        { text: "法规科" },
      ]),
    );
    const columns = ["项目", "内容", "责任单位"].map((title) => ({ title, width: 1 }));
    const blocks = [{ kind: "table", name: "表", columns, rows }] as const;
    const bytes = await render({ ...tableReport(), blocks });
    const draft = draftFromDocument(await readDocument(bytes, `a.${extension}`), "long");
    expect(groupsOf(draft)).toEqual(["G1 一 甲", "G2 二 乙"]);
    expect(itemsOf(draft)).toHaveLength(120);
    expect(itemsOf(draft)[119]).toEqual(["G2", null, "乙的第60项工作"]);
  });

  test("once its groups are mapped, the draft is a framework", async () => {
    const { framework } = draftFromDocument(await readDocument(await renderDocx(tableReport()), "a.docx"), "again");
    const unmapped = parseFramework(framework);
    expect(unmapped.ok ? [] : [...new Set(unmapped.problems.map(({ code }) => code))]).toEqual([
      "FAHENG_FRAMEWORK_UNMAPPED",
    ]);
    const groups = framework.groups.map((group) => ({ ...group, taxonomies: { O: [], S: [], D: [] } }));
    expect(parseFramework({ ...framework, groups })).toMatchObject({ ok: true });
  });
});

describe("tables in text files", () => {
  test("a row a line, with wrapped rows, cut headings, shifted cells, and the head on every page", () => {
    const draft = draftFromDocument(
      text(
        "某市市场监督管理局文件",
        "某局示范创建指标体系责任分工表",
        "一级指标\t二级指标\t三级指标\t测评方式\t报送材料\t牵头单位\t责任单位",
        "一、政府职能依法全面履行\t1. 加大简政放权力度\t1 全面公开清单。\t查看资料、网络检索\t①清单；②截图。\t市司法局\t法规科牵头、各有关科室配合",
        "\t\t2 清理证明事项，凡没有法律法规\t查看资料\t①情况说明；\t市司法局\t法规科",
        "",
        "一级指标\t二级指标\t三级指标\t测评方式\t报送材料\t牵头单位\t责任单位",
        "\t\t依据的一律取消。\t\t②文件。\t\t",
        "一、政府职能依法全\t2. 优化营商\t3 公平竞争审查。\t查看资料\t说明\t市场监管局\t反垄断科",
        "",
        "一级指标\t二级指标\t三级指标\t测评方式\t报送材料\t牵头单位\t责任单位\t",
        "面履行\t环境\t4\t畅通企业诉求反映渠道。\t问卷调查\t说明\t市政府办\t办公室",
        "\t5\t加强产权保护。\t查看资料\t说明\t市法院\t各有关科室\t",
        "6 对查封扣押财产等直接涉及重大财产权益的执法活动全程录像。\t实地查看\t说明\t市公安局\t执法科\t\t",
        "二、附加项\t1. 否决项\t1 弄虚作假的。\t\t\t\t",
        "三级指标\t测评方法\t上报材料",
        "1\t查看资料\t说明",
      ),
      "city",
    );
    expect(groupsOf(draft)).toEqual([
      "G1 一 政府职能依法全面履行",
      "G1.1 1. 加大简政放权力度",
      "G1.2 2. 优化营商环境",
      "G2 二 附加项",
      "G2.1 1. 否决项",
    ]);
    expect(itemsOf(draft)).toEqual([
      ["G1.1", "1", "全面公开清单。"],
      ["G1.1", "2", "清理证明事项，凡没有法律法规依据的一律取消。"],
      ["G1.2", "3", "公平竞争审查。"],
      ["G1.2", "4", "畅通企业诉求反映渠道。"],
      ["G1.2", "5", "加强产权保护。"],
      ["G1.2", "6", "对查封扣押财产等直接涉及重大财产权益的执法活动全程录像。"],
      ["G2.1", "1", "弄虚作假的。"],
    ]);
    const [first, second] = draft.framework.indicators;
    expect(first).toMatchObject({
      methods: ["查看资料", "网络检索"],
      lead: ["市司法局"],
      responsible: { lead: ["法规科"], cooperating: ["各有关科室"] },
      materials: [{ printedNumber: "①" }, { printedNumber: "②" }],
      place: "表1 第2行",
    });
    expect(second?.materials).toHaveLength(2);
    expect(draft.framework.indicators.at(-1)?.kind).toBe("veto");
    expect(draft.framework.issuer).toBe("某市市场监督管理局");
    expect(doubtsOf(draft)).toEqual([
      ["not-stated", 1, null],
      ["continued-row", 5, null],
      ["cut-heading", 6, 1],
      ["cut-heading", 8, 1],
      ["cut-heading", 8, 2],
      ["shifted-cells", 8, 3],
      ["shifted-cells", 9, 2],
      ["shifted-cells", 10, 1],
      ["table-without-head", 1, null],
    ]);
  });

  test("a cell a line, with chapters over the whole width and rows that lost cells", () => {
    const draft = draftFromDocument(
      text(
        "2019年法治政府建设任务完成情况汇总",
        "",
        ..."工作任务 具体措施 任务来源 牵头单位 参加单位 工作措施及完成情况".split(" ").map((cell) => `\t${cell}`),
        "",
        "\t一、依法全面履行政府职能",
        "",
        "\t1．深化审批制度改革。",
        "\t（1）下放审批权。",
        "\t渝委发",
        "〔2016〕27号",
        "\t市政府办公厅",
        "\t区县政府按职责分工负责",
        "\t我局不涉及",
        "",
        "\t",
        "\t（2）规范中介服务。",
        "\t国办发〔2019〕9号、渝府办发〔2019〕59号",
        "\t市政府职转办",
        "",
        "\t二、完善制度体系",
        "",
        "\t2．健全立法机制。",
        "\t（3）公开征求意见。",
        "\t渝委发〔2016〕27号",
        "\t市司法局",
        "\t",
        "\t",
      ),
      "annex",
    );
    expect(draft.framework.levels.map(({ title }) => title)).toEqual(["章", "工作任务"]);
    expect(groupsOf(draft)).toEqual([
      "G1 一 依法全面履行政府职能",
      "G1.1 1． 深化审批制度改革。",
      "G2 二 完善制度体系",
      "G2.1 2． 健全立法机制。",
    ]);
    const [first, second, third] = draft.framework.indicators;
    expect(first).toMatchObject({ group: "G1.1", printedNumber: "（1）", bases: ["b1"], cooperating: ["区县政府"] });
    expect(second).toMatchObject({
      group: "G1.1",
      bases: ["b2", "b3"],
      cooperating: null,
      doubts: [{ field: "cooperating", printed: null, note: "原文本行缺这一格" }],
    });
    expect(third).toMatchObject({ group: "G2.1", bases: ["b1"], cooperating: [] });
    expect(draft.framework.bases.map(({ documentNumber }) => documentNumber)).toEqual([
      "渝委发〔2016〕27号",
      "国办发〔2019〕9号",
      "渝府办发〔2019〕59号",
    ]);
  });
});

describe("tables of documents and workbooks", () => {
  test("a table that runs on over pages as several tables, with and without its head", () => {
    const head = ["项目", "内容", "责任单位"];
    const draft = draftFromDocument(
      {
        lines: [],
        tables: [
          [head, ["甲", "1.第一", "法规科"]],
          [head, ["甲", "2.第二", "办公室"]],
          [["乙", "3.第三", "人事科"]],
          [["表外", "说明"]],
        ],
      },
      "pages",
    );
    expect(itemsOf(draft)).toEqual([
      ["G1", "1.", "第一"],
      ["G1", "2.", "第二"],
      ["G2", "3.", "第三"],
    ]);
    expect(draft.doubts.map(({ kind, table: at }) => [kind, at])).toContainEqual(["table-without-head", 4]);
  });

  test("a head of two rows, a number column, and a column nobody knows", () => {
    const draft = draftFromDocument(
      table(
        ["序号", "项目", "指标内容", "责任分工", "责任分工", "电话"],
        ["序号", "项目", "指标内容", "牵头单位", "配合单位", "电话"],
        ["1", "甲", "制定计划", "法规科", "办公室", "3371"],
        ["2", "甲", "公开清单", "法规科", "", ""],
        ["4", "乙", "开展培训", "人事科", "", ""],
      ),
      "double",
    );
    expect(draft.columns.map(({ title, role }) => [title, role])).toEqual([
      ["序号", "number"],
      ["项目", "level"],
      ["指标内容", "content"],
      ["牵头单位", "lead"],
      ["配合单位", "cooperating"],
      ["电话", null],
    ]);
    expect(itemsOf(draft).map(([, number]) => number)).toEqual(["1", "2", "4"]);
    expect(draft.framework.indicators[0]).toMatchObject({
      lead: ["法规科"],
      cooperating: ["办公室"],
      printed: { c6: "3371" },
    });
    expect(doubtsOf(draft)).toContainEqual(["unknown-column", 1, 6]);
    expect(doubtsOf(draft)).toContainEqual(["number", 5, 1]);
  });

  test("the deepest level is the indicator where every row has its own", () => {
    const draft = draftFromDocument(
      table(
        ["一级指标", "二级指标", "三级指标", "具体要求", "分值"],
        ["一、甲", "（一）子", "1.清单", "公开清单。", "2"],
        ["一、甲", "（一）子", "2.计划", "制定计划。", "3分"],
        ["一、甲", "（二）丑", "3.培训", "每年2次。", "若干"],
      ),
      "levels",
    );
    expect(groupsOf(draft)).toEqual(["G1 一 甲", "G1.1 （一） 子", "G1.2 （二） 丑"]);
    expect(draft.framework.indicators[2]).toMatchObject({
      title: "培训",
      requirement: "每年2次。",
      titleIsOurs: false,
    });
    expect(draft.scoring.map(({ points }) => points)).toEqual(["2", "3分", "若干"]);
    expect(doubtsOf(draft)).toContainEqual(["points", 4, 5]);
  });

  test("empty headings, repeated headings, totals, readings and cells gone astray are all named", () => {
    const draft = draftFromDocument(
      table(
        ["项目", "内容", "责任单位", "评分标准"],
        ["甲", "第一项", "法规科", "扣1分"],
        ["", "第二项", "以问题为导向，聚焦集中性、多发性，坚决纠正", "扣1分※"],
        ["乙", "第三项", "人事科", "扣1分"],
        ["甲", "第四项", "办公室", "扣1分"],
        ["注：本表解释权归法规科", "注：本表解释权归法规科", "注：本表解释权归法规科", "注：本表解释权归法规科"],
        ["总 分", "总 分", "总 分", "100"],
      ),
      "doubts",
    );
    expect(itemsOf(draft).map(([group]) => group)).toEqual(["G1", "G1", "G2", "G1"]);
    expect(draft.framework.indicators[1]?.lead).toBeNull();
    expect(draft.scoring[1]?.standard).toBe("扣1分");
    expect(doubtsOf(draft)).toEqual([
      ["not-stated", 1, null],
      ["not-stated", 1, null],
      ["not-stated", 1, null],
      ["empty-heading", 3, 1],
      ["department", 3, 3],
      ["our-reading", 3, 4],
      ["repeated-heading", 5, 1],
      ["full-width-row", 6, 1],
      ["total-row", 7, null],
    ]);
  });

  test("a table without groups stands under the document's title", () => {
    const draft = draftFromDocument(
      {
        lines: ["某局2026年考核办法"],
        tables: [
          [
            ["序号", "考核内容", "分值"],
            ["1", "报送材料", "5"],
          ],
        ],
      },
      "flat",
    );
    expect(groupsOf(draft)).toEqual(["G1 某局2026年考核办法"]);
    expect(itemsOf(draft)).toEqual([["G1", "1", "报送材料"]]);
  });

  test.each<[string, DocumentContent]>([
    ["a document without tables", text("关于完善制度的通知", "请各单位照办。")],
    ["a table of something else", table(["姓名", "电话"], ["甲", "1"])],
    ["a table of departments alone", table(["牵头单位", "责任单位"], ["甲局", "乙科"])],
  ])("%s has no indicator table", (_, content) => {
    expect(() => draftFromDocument(content, "none")).toThrow(
      expect.objectContaining({ code: "FAHENG_DOCUMENT_NO_TABLE" }),
    );
  });
});

describe("what a filled-in copy adds", () => {
  const head = ["项目", "内容", "责任处室", "评分标准"];
  const across = (first: string, text: string): string[] => [first, text, text, text];

  test("totals, rules of counting and the use of results are no items", () => {
    const draft = draftFromDocument(
      table(
        head,
        ["责任制", "明确责任制", "组织人事处", "没有建立的，扣2分"],
        across("加分事项", "1.经验被推广的，每项加1分"),
        across("加分事项", "2.同一项工作不重复加分统计，以最高得分计算。"),
        across("成果运用警示", "1.考核结果与绩效考评相挂钩。"),
        ["起算分", "起算分", "起算分", "100"],
      ),
      "x",
    );
    expect(draft.framework.indicators.map(({ title, kind, lead }) => [title, kind, lead])).toEqual([
      ["明确责任制", "item", ["组织人事处"]],
      ["经验被推广的，每项加1分", "bonus", []],
    ]);
    expect(draft.doubts.map(({ kind, row }) => [kind, row])).toEqual(
      expect.arrayContaining([
        ["full-width-row", 4],
        ["full-width-row", 5],
        ["total-row", 6],
      ]),
    );
  });

  test("bonus points in one cell are items of their own, its rule of counting and the use of results are none", () => {
    const draft = draftFromDocument(
      table(
        head,
        ["责任制", "明确责任制", "组织人事处", "没有建立的，扣2分"],
        [
          "市考评加分事项",
          "1.被推广的，每项加1分。\n2.受表彰的，加0.5分。\n3.同一项工作不重复加分统计，以最高得分计算。",
          "",
          "",
        ],
        ["成果运用警示", "1.结果与绩效考评相挂钩。", "", ""],
      ),
      "x",
    );
    expect(draft.framework.indicators.map(({ printedNumber, title, kind }) => [printedNumber, title, kind])).toEqual([
      [null, "明确责任制", "item"],
      ["1.", "被推广的，每项加1分。", "bonus"],
      ["2.", "受表彰的，加0.5分。", "bonus"],
    ]);
    expect(draft.framework.groups.map(({ title }) => title)).toEqual(["责任制", "市考评加分事项"]);
  });

  test("numbered notes under the table are no groups", () => {
    const note = Array.from({ length: 4 }, () => "1.市考评标准照录。");
    const draft = draftFromDocument(table(head, ["责任制", "明确责任制", "组织人事处", "扣2分"], note), "x");
    expect(draft.framework.groups.map(({ title }) => title)).toEqual(["责任制"]);
    expect(draft.doubts).toContainEqual(expect.objectContaining({ kind: "full-width-row", row: 3, code: null }));
  });

  test("a cell with our reading beside it gives both again, a lost one is lost again", () => {
    const draft = draftFromDocument(
      table(
        ["项目", "内容", "牵头部门", "配合部门"],
        ["一、甲", "1. 内容", "财物装备科（读作：财务装备科）※", "（文本丢失）※"],
        ["一、甲", "2. 内容二", "政策法规处、全体处室、部门", "各行政执法、行政审批处室、办公室"],
      ),
      "x",
    );
    expect(draft.framework.indicators[0]).toMatchObject({
      lead: ["财务装备科"],
      cooperating: null,
      printed: { c3: "财物装备科" },
    });
    expect(draft.framework.indicators[1]).toMatchObject({
      lead: ["政策法规处", "全体处室、部门"],
      cooperating: ["各行政执法、行政审批处室", "办公室"],
    });
  });
});
