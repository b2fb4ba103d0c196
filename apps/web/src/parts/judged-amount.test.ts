import { expect, it } from "vitest";
import type { StatementTask } from "../api/outputs.ts";
import { askFor, valueOf } from "./judged-amount.ts";

const judgement = {
  key: "a",
  field: { kind: "judgement", label: "评定的分数", min: null, max: "5" },
} as StatementTask["question"];
const number = {
  key: "a",
  field: { kind: "number", label: "测评", unit: "分", min: "0", max: "100" },
} as StatementTask["question"];

it("asks for a judgement by its amount alone, within its range", () => {
  expect(askFor(judgement).field).toEqual({ kind: "number", label: "评定的分数", unit: "分", min: "0", max: "5" });
  expect(valueOf(judgement, "3")).toEqual({ amount: "3" });
  expect(valueOf(judgement, undefined)).toBeUndefined();
});

it("leaves every other fact as it is", () => {
  expect(askFor(number)).toBe(number);
  expect(valueOf(number, "90")).toBe("90");
  expect(valueOf(number, null)).toBeUndefined();
});
