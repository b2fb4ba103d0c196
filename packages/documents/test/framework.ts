import { type Framework, type FrameworkInput, parseFramework } from "@faheng/domain";

/** A small framework of three numbered indicators, checked; fields may be replaced. */
export function smallFramework(change: Partial<FrameworkInput> = {}): Framework {
  const item = { group: "A", kind: "item", requirement: null, lead: [], cooperating: [], bases: [] } as const;
  const parsed = parseFramework({
    format: "faheng.framework/1",
    id: "small",
    version: "1.0.0",
    title: "小表",
    documentNumber: null,
    issuer: "某局",
    issuedOn: null,
    about: "测试",
    levels: [{ level: 1, title: "项目" }],
    columns: [],
    departments: [],
    bases: [],
    groups: [
      { code: "A", parent: null, level: 1, printedNumber: "一", title: "甲", taxonomies: { O: [], S: [], D: [] } },
    ],
    indicators: ["1", "2", "3"].map((number) => {
      return { ...item, code: `A${number}`, printedNumber: number, title: `第${number}项`, place: `第${number}行` };
    }),
    ...change,
  });
  if (!parsed.ok) throw parsed.problems[0] ?? new Error("framework");
  return parsed.framework;
}
