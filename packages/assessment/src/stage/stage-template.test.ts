import type { Framework } from "@faheng/domain";
import { expect, it } from "vitest";
import { stageTemplate } from "./stage-template.ts";

/** The days of Xuchang's seven stages (方案 三). */
const DAYS: readonly (readonly [string | null, string | null])[] = [
  [null, "2022-08-31"],
  [null, "2022-09-30"],
  [null, "2022-12-31"],
  [null, "2023-03-31"],
  ["2023-04-01", "2023-07-31"],
  [null, "2023-08-31"],
  ["2023-09-01", "2023-12-31"],
];
const stages = DAYS.map(([from, to], at) => ({
  key: `s${at + 1}`,
  printedNumber: null,
  title: `第${at + 1}阶段`,
  from,
  to,
  printed: "",
  note: at === 0 ? "动员" : null,
}));
const framework: Pick<Framework, "id" | "title" | "stages"> = { id: "f", title: "方案", stages };
const offered = (startsOn: string, endsOn: string) => {
  const template = stageTemplate(framework, { startsOn, endsOn });
  return [template?.stages, template?.outside].map((all) => all?.map(({ key }) => key).join(" "));
};

it("a cycle that holds the document's days is offered them, whatever its length", () => {
  expect(offered("2022-08-26", "2023-12-31")).toEqual(["s1 s2 s3 s4 s5 s6 s7", ""]);
  expect(offered("2022-01-01", "2023-12-31")).toEqual(["s1 s2 s3 s4 s5 s6 s7", ""]);
});

it("an annual one in its midst is offered none of the days outside it, the ends included", () => {
  expect(offered("2023-01-01", "2023-12-31")).toEqual(["s4 s5 s6 s7", "s1 s2 s3"]);
  expect(offered("2022-01-01", "2022-12-31")).toEqual(["s1 s2 s3", "s4 s5 s6 s7"]);
  expect(offered("2022-09-01", "2023-12-30")).toEqual(["s2 s3 s4 s5 s6", "s1 s7"]);
  // A stage that only ends in the cycle does not lie in it.
  expect(offered("2023-04-02", "2023-12-31")).toEqual(["s6 s7", "s1 s2 s3 s4 s5"]);
  expect(offered("2026-01-01", "2026-12-31")).toEqual(["", "s1 s2 s3 s4 s5 s6 s7"]);
});

it("what the document does not date is left out, and a document without days gives no template", () => {
  const undated = stages.map((it) => Object.assign({}, it, { to: null }));
  expect(stageTemplate({ ...framework, stages: undated }, { startsOn: "2022-01-01", endsOn: "2023-12-31" })).toBeNull();
  const [first] = stageTemplate(framework, { startsOn: "2022-01-01", endsOn: "2023-12-31" })?.stages ?? [];
  expect(first).toMatchObject({ name: "第1阶段", tasks: ["动员"], gate: "none", closes: [] });
});
