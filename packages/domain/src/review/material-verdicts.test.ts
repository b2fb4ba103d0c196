import { expect, it } from "vitest";
import type { EvidenceQuality } from "../process/entity/evidence.ts";
import type { MaterialVerdict } from "../process/entity/review-finding.ts";
import type { ReviewTaskStep } from "../process/entity/review-task.ts";
import {
  checkedPartsOf,
  failedQualities,
  isCheckedFact,
  lacksOf,
  unjudged,
  wasSubmitted,
} from "./material-verdicts.ts";

const verdict = (material: string, n: number, failed: readonly EvidenceQuality[] = []): MaterialVerdict => ({
  material,
  n,
  version: 1,
  qualities: {
    complete: !failed.includes("complete"),
    accurate: !failed.includes("accurate"),
    genuine: !failed.includes("genuine"),
    valid: !failed.includes("valid"),
  },
  reason: failed.length === 0 ? "" : "缺盖章页",
});
const part = (material: number, quality: EvidenceQuality) => ({
  key: `m${String(material)}-${quality}`,
  label: "",
  check: { material, quality },
});
const parts = [part(1, "complete"), part(1, "valid"), part(2, "complete")];

it("has a material hold in what every piece of it holds in, and in nothing where none is offered", () => {
  const keys = ["①", "②"];
  expect(checkedPartsOf(parts, keys, [verdict("①", 1), verdict("①", 2)])).toEqual(["m1-complete", "m1-valid"]);
  expect(checkedPartsOf(parts, keys, [verdict("①", 1), verdict("①", 2, ["valid"])])).toEqual(["m1-complete"]);
  expect(checkedPartsOf(parts, keys, [verdict("②", 1), verdict("", 1, ["valid"])])).toEqual(["m2-complete"]);
  // A material that the document does not have holds in nothing.
  expect(checkedPartsOf([part(3, "valid")], keys, [verdict("", 1)])).toEqual([]);
});

it("names what each lacks, and which piece where there are several", () => {
  const materials = [
    { key: "①", name: "①方案" },
    { key: "②", name: "②总结" },
  ];
  expect(lacksOf(materials, [verdict("①", 1), verdict("①", 2, ["complete", "valid"])])).toEqual([
    "①方案第2份：不符合完整、有效（缺盖章页）",
    "②总结：没有提交",
  ]);
  expect(lacksOf(materials, [verdict("①", 1), verdict("②", 1)])).toEqual([]);
  expect(failedQualities(verdict("①", 1, ["genuine"]))).toEqual(["genuine"]);
});

it("asks for every piece in the version that is there now", () => {
  const pieces = [
    { material: "①", n: 1, version: 2 },
    { material: "②", n: 1, version: 1 },
  ];
  expect(unjudged(pieces, [verdict("①", 1), verdict("②", 1)])).toEqual([pieces[0]]);
});

it("is stated by verdicts only where every part says what it is of a material", () => {
  const field = { kind: "parts", label: "材料" } as const;
  expect(isCheckedFact({ ...field, parts })).toBe(true);
  expect(isCheckedFact({ ...field, parts: [...parts, { key: "a", label: "" }] })).toBe(false);
  expect(isCheckedFact({ ...field, parts: [] })).toBe(false);
  expect(isCheckedFact({ kind: "count", label: "", unit: "次", max: 3 })).toBe(false);
});

it("was submitted with a result whatever became of the task afterwards", () => {
  const step = (act: ReviewTaskStep["act"], at: string): ReviewTaskStep => ({
    act,
    by: "r",
    byName: "",
    at,
    reason: null,
  });
  const steps = [step("review.assign", "1"), step("review.submit", "3"), step("review.void", "5")];
  expect(["2", "3", "4", "5", "6"].map((at) => wasSubmitted({ steps }, at))).toEqual([false, true, true, true, false]);
});
