import { profileSchema } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { compare, type Pack } from "../src/compare.ts";
import { beijingTable } from "../src/layouts/beijing-table.ts";
import { chongqingAnnex } from "../src/layouts/chongqing-annex.ts";
import { nantongTable } from "../src/layouts/nantong-table.ts";
import { xuchangPlan } from "../src/layouts/xuchang-plan.ts";
import { zhengzhouPoints } from "../src/layouts/zhengzhou-points.ts";
import type { Layout } from "../src/source-document.ts";
import { fixture } from "./fixtures.ts";
import { beijing, chongqing, nantong, xuchang, zhengzhou } from "./small-packs.ts";

interface Case {
  readonly layout: Layout;
  readonly pack: Pack;
  readonly text: string;
}
const cases = {
  beijing: { layout: beijingTable, pack: beijing, text: fixture("beijing") },
  chongqing: { layout: chongqingAnnex, pack: chongqing, text: fixture("chongqing") },
  nantong: { layout: nantongTable, pack: nantong, text: fixture("nantong") },
  xuchang: { layout: xuchangPlan, pack: xuchang, text: fixture("xuchang") },
  zhengzhou: { layout: zhengzhouPoints, pack: zhengzhou, text: fixture("zhengzhou") },
} satisfies Record<string, Case>;
type Form = keyof typeof cases;

/** What is open after re-reading, `-` for what the document alone has, `+` for what the pack alone has. */
function openIn({ layout, pack, text }: Case): string[] {
  return compare(pack, layout(text))
    .filter(({ reading }) => reading === null)
    .map(({ place, facet, side, text }) => `${place} ${facet} ${side === "document" ? "-" : "+"}${text}`);
}

describe("re-reading a document", () => {
  it.each(Object.keys(cases) as Form[])("finds nothing open in a pack that is true to its %s document", (form) => {
    expect(openIn(cases[form])).toEqual([]);
  });

  it.each<[what: string, form: Form, exchange: [printed: string, other: string], expected: readonly string[]]>([
    ["a number in a sentence", "beijing", ["2019年12月前", "2020年12月前"], ["t1 数字 -2020", "t1 数字 +2019"]],
    ["a Chinese numeral", "zhengzhou", ["不少于四次", "不少于五次"], ["C1-3 数字 -5", "C1-3 数字 +4"]],
    ["the heading of an item", "beijing", ["1.公布清单", "1.公开清单"], ["t1 标题 -公开清单", "t1 标题 +公布清单"]],
    [
      "a heading above",
      "zhengzhou",
      ["一、全面履职", "一、全面履责"],
      ["全文 标题 -一全面履责", "全文 标题 +一全面履职"],
    ],
    [
      "a printed number",
      "zhengzhou",
      ["(三)开展培训", "(二)开展培训"],
      ["C1-2 条目 -(二)开展培训", "C1-3 条目 +开展培训"],
    ],
    ["a lead department", "beijing", ["甲处、乙处", "甲处、丙处"], ["t1 牵头 -丙处", "t1 牵头 +乙处"]],
    [
      "a cooperating department",
      "beijing",
      ["\t相关部门\n\t1.示例市", "\t各分局\n\t1.示例市"],
      ["t1 配合 -各分局", "t1 配合 +相关部门"],
    ],
    [
      "who leads and who helps",
      "xuchang",
      ["一科牵头、二科配合", "二科牵头、一科配合"],
      ["I1 责任单位 -二科", "I1 责任单位 +一科"],
    ],
    [
      "a legal basis",
      "beijing",
      ["示政发〔2018〕1号", "示政发〔2018〕11号"],
      ["t1 依据 -示例市政府《清单办法》(示政发〔2018〕11号)"],
    ],
    [
      "a number of a document",
      "chongqing",
      ["（1）压减事项30%。\n\t示委发\n〔2016〕27号", "（1）压减事项30%。\n\t示委发\n〔2016〕28号"],
      ["T001 依据 -示委发〔2016〕28号", "T001 依据 +示委发〔2016〕27号"],
    ],
    [
      "a lost cell that is there after all",
      "beijing",
      [" \t1.《示例条例》", " \t丁处\n \t1.《示例条例》"],
      ["t3 牵头 -丁处（印在哪一栏不明）"],
    ],
    ["points of a rule", "nantong", ["少一次扣1分", "少一次扣2分"], ["R1 分值 -2", "R1 分值 +1"]],
    ["a rule nobody scores", "nantong", ["扣0.5分", "扣0.5分。弄虚作假的"], ["R1 分值 -弄虚作假的"]],
    ["the limit of a bonus", "nantong", ["累计不超过3分", "累计不超过4分"], ["B1 分值 -4", "B1 分值 +3"]],
    ["an output", "nantong", ["会议记录 工作资料", "会议记录"], ["R1 成果 +工作资料"]],
    [
      "a document named in a sentence",
      "nantong",
      ["《示例工作办法》", "《另一办法》"],
      ["R2 名称 -《另一办法》", "R2 名称 +《示例工作办法》"],
    ],
    ["the day of issue", "nantong", ["6月1日印发", "6月2日印发"], ["全文 文件 +2020年6月1日"]],
    [
      "the number of the document",
      "nantong",
      ["示例发〔2020〕5号", "示例发〔2020〕6号"],
      ["全文 文件 +示例发〔2020〕5号"],
    ],
    ["an item more", "nantong", ["\n市考 评加", "\n\t另办一事\t\t甲处\t\n市考 评加"], ["R3 条目 -另办一事"]],
    ["an item fewer", "zhengzhou", ["(三)开展培训\n\n全年举办不少于四次培训。\n", ""], ["C1-3 条目 +开展培训"]],
    [
      "a way to assess",
      "xuchang",
      ["查看资料、网络检索", "查看资料、实地查看"],
      ["I1 方式 -实地查看", "I1 方式 +网络检索"],
    ],
    ["a material more", "xuchang", ["及佐证材料。", "及佐证材料；③总结。"], ["I1 材料 -3"]],
    [
      "a document among the materials",
      "xuchang",
      ["②《示例办法》", "②《示例规则》"],
      ["I1 名称 -《示例规则》", "I1 名称 +《示例办法》"],
    ],
    [
      "a heading of the running text",
      "xuchang",
      ["一、指导思想", "一、总体要求"],
      ["全文 标题 -一、总体要求", "全文 存疑 +一、指导思想"],
    ],
    ["an answer's figure", "chongqing", ["压减12项", "压减13项"], ["T001 答复 -13", "T001 答复 +12"]],
  ])("finds %s that differs", (_what, form, [printed, other], expected) => {
    const given = cases[form];
    expect(given.text).toContain(printed);
    const open = openIn({ ...given, text: given.text.replace(printed, other) });
    expect(open).toEqual(expect.arrayContaining([...expected]));
  });

  it("finds a sentence that is worded otherwise, by its digest", () => {
    const text = cases.zhengzhou.text.replace("向社会公布", "向社会公告");
    expect(openIn({ ...cases.zhengzhou, text })).toEqual([
      "C1-1 措辞 -每季度清理一次清单，并向社会公告。…（指纹不符）",
    ]);
  });

  it("finds points that are computed otherwise than they are worded", () => {
    const { profile } = cases.nantong.pack;
    const document = profileSchema.encode(profile!);
    const changed = JSON.stringify(document).replace('"points":"0.5"', '"points":"0.6"');
    const pack = { ...cases.nantong.pack, profile: profileSchema.parse(JSON.parse(changed)) };
    expect(openIn({ ...cases.nantong, pack })).toEqual(["R1 分值 +计分用0.6分", "R1 分值 -0.5分没有计分"]);
  });

  it("finds a department and a doubt that the document has nowhere", () => {
    const { framework } = cases.beijing.pack;
    const departments = [...framework.departments, { name: "戊处", kind: "unit" as const, variants: [] }];
    const doubts = [...framework.doubts, { field: "title", printed: "没有印过的话", note: "示例" }];
    const pack = { ...cases.beijing.pack, framework: { ...framework, departments, doubts } };
    expect(openIn({ ...cases.beijing, pack })).toEqual(["全文 牵头 +戊处", "全文 存疑 +没有印过的话"]);
  });

  it("takes a difference for the pack's reading where a doubt names it, and only there", () => {
    const text = cases.beijing.text.replace("甲处、乙处", "甲处、乙处1");
    const { framework } = cases.beijing.pack;
    const doubted = framework.indicators.map((it) =>
      it.code === "t1"
        ? { ...it, doubts: [{ field: "lead", printed: "甲处、乙处1", note: "多印“1”，读作乙处。" }] }
        : it,
    );
    const pack = { ...cases.beijing.pack, framework: { ...framework, indicators: doubted } };
    expect(openIn({ ...cases.beijing, text }).length).toBeGreaterThan(0);
    expect(openIn({ ...cases.beijing, text, pack })).toEqual([]);
    const other = text.replace("丙处", "丁处").replace("相关部门\n\t1.示例市", "另一处\n\t1.示例市");
    expect(openIn({ ...cases.beijing, text: other, pack })).toEqual(["t1 配合 -另一处", "t1 配合 +相关部门"]);
  });
});
