import type { Rectification } from "@faheng/domain";
import { expect, it } from "vitest";
import { letterModel } from "./press-letter.ts";

const by = { by: "p", byName: "市办", at: "2018-03-01T02:00:00.000Z" };
const problem: Rectification = {
  agencyId: "a",
  id: "r",
  assessmentId: "as",
  writes: 2,
  state: "open",
  raisedAs: "office",
  origin: { kind: "inspection", name: "2017年督察", on: "2018-01-05", document: null },
  indicator: null,
  found: "党组全年学法一次",
  departmentId: null,
  personId: null,
  dueOn: "2018-02-28",
  theme: null,
  steps: [
    {
      act: "rectification.escalate",
      ...by,
      reason: "到期未办",
      said: { kind: "rung", rung: "remind", on: "2018-03-01", document: "督〔2018〕1号", skipping: null },
    },
    {
      act: "rectification.escalate",
      ...by,
      reason: "仍未办理",
      said: { kind: "rung", rung: "supervise", on: "2018-03-20", document: "督〔2018〕2号", skipping: "情节严重" },
    },
  ],
  raisedAt: by.at,
  savedAt: by.at,
};

it("the paper of a rung says what was found, until when, why, and what is asked", () => {
  const about = { agency: "市商务局", office: "示例市依法治市办", dueOn: "2018-02-28" };
  const first = letterModel(problem, { ...about, n: 1 });
  expect(first).toMatchObject({ title: "关于市商务局有关问题整改的提醒函", documentNumber: "督〔2018〕1号" });
  const second = letterModel(problem, { ...about, n: 2 });
  expect(second.title).toBe("关于市商务局有关问题整改的督办函");
  expect(second.blocks).toEqual([
    { kind: "recipients", names: ["市商务局"] },
    ...[
      "2017年督察发现，你单位存在以下问题：党组全年学法一次。",
      "该问题的整改期限为2018年2月28日。",
      "该问题尚未填报整改方案。",
      "仍未办理。",
      "现对上述问题挂牌督办，请限期整改到位并报告结果。",
    ].map((text) => ({ kind: "paragraph", text })),
    { kind: "signature", by: ["示例市依法治市办"], on: "2018-03-20" },
  ]);
});
