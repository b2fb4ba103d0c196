import { expect, it } from "vitest";
import { noticeModel } from "./rectification-notice.ts";

it("the notice counts what it lists, says which have no day, and puts them into its annex", () => {
  const it_ = { agency: "市商务局", office: "示例市依法治市办", title: "2017年度", on: "2018-03-01" };
  const problem = {
    found: "学法只有一次",
    origin: "2017年督察\n2018-01-05",
    indicator: "领导干部学法",
    dueOn: "2018-04-30",
  };
  const whole = noticeModel([problem], it_);
  expect(whole.title).toBe("关于市商务局2017年度有关问题整改的通知");
  expect(whole.blocks.slice(0, 4)).toEqual([
    { kind: "recipients", names: ["市商务局"] },
    { kind: "paragraph", text: "经考评和检查，你单位2017年度有1个问题尚未整改到位（见附件），现通知如下：" },
    { kind: "paragraph", text: "一、逐项查明原因，制定整改措施，明确责任处室、责任人和完成时限。" },
    { kind: "paragraph", text: "二、按附件所列时限完成整改；确需延期的，在时限届满前申请。" },
  ]);
  const [table] = whole.blocks.filter((block) => block.kind === "table");
  expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["1", "学法只有一次", "2017年督察\n2018-01-05", "领导干部学法", "2018年4月30日"],
  ]);
  const undated = noticeModel([problem, { ...problem, dueOn: null }], it_);
  expect(undated.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))[2]).toContain(
    "其中1个问题未定时限",
  );
});
