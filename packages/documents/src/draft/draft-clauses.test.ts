import { expect, it } from "vitest";
import { draftFromDocument } from "./draft-from-document.ts";

const HEAD = ["序号", "考核内容", "分值", "评分标准", "目标值", "责任部门"];
const draftOf = (...rows: string[][]) => draftFromDocument({ lines: [], tables: [[HEAD, ...rows]] }, "targets");
const readIn = ({ clauses, doubts }: ReturnType<typeof draftOf>) => ({
  clauses: clauses.map(({ indicator, kind, params }) => [indicator, kind, params]),
  doubts: doubts.filter(({ kind }) => kind.startsWith("clause-")).map(({ kind, code }) => [kind, code]),
});

it("takes a target from the column that states it, and doubts what no column states", () => {
  const ratio = (label: string, target: string) => ({ label, target, side: "below", points: "0.5" });
  const shortfall = { label: "培训学时：实际学时数", minimum: 40, unit: "学时", points: "0.1" };
  const drafted = draftOf(
    ["1", "合法性审查率", "10", "每低1个百分点扣0.5分", "100%", "法规科"],
    ["2", "培训学时", "5", "每少1学时扣0.1分", "40学时", "人事科"],
    ["3", "公开率", "5", "每低1个百分点扣0.5分", "", "办公室"],
  );
  const { clauses, doubts } = readIn(drafted);
  expect(clauses.slice(0, 2)).toEqual([
    ["R1", "ratio", ratio("合法性审查率", "100%")],
    ["R2", "shortfall", expect.objectContaining(shortfall)],
  ]);
  expect(clauses[2]?.[1]).toBe("distance");
  expect(doubts).toEqual([["clause-target", "R3"]]);
});

it("calls a fact by what the item asks, without the end of its sentence", () => {
  const drafted = draftOf(["1", "配备专职法制人员不少于2名。", "5", "每少1名扣1分。", "", "人事科"]);
  expect(readIn(drafted).clauses[0]?.[2]).toMatchObject({ label: "配备专职法制人员不少于2名：实际名数", minimum: 2 });
});
