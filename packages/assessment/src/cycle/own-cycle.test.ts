import type { ReportModel } from "@faheng/plugin-api";
import { expect, it } from "vitest";
import { printedTitle, withOwnMark } from "./own-cycle.ts";

const model: ReportModel = { title: "自查报告", documentNumber: null, orientation: "portrait", blocks: [] };

it("marks what is printed of a bureau's own cycle, and leaves the office's as the document has it", () => {
  expect(printedTitle({ title: "2018年自查", owner: "a", isLine: false })).toBe("2018年自查（本局自评）");
  expect(printedTitle({ title: "2018年度", owner: null, isLine: false })).toBe("2018年度");
  expect(withOwnMark(model, { owner: null, isLine: false })).toBe(model);
  const [first] = withOwnMark(model, { owner: "a", isLine: false }).blocks;
  expect(first).toMatchObject({ kind: "paragraph", text: expect.stringContaining("本局自评估算") as string });
});
