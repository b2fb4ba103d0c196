import { expect, it } from "vitest";
import { type FrameworkInUse, legalBasisOf } from "./legal-basis.ts";

type Given = Readonly<Record<string, readonly string[] | null>>;

function use(id: string, agencies: number, items: Given): FrameworkInUse {
  const bases = [
    { key: "plan", title: "纲要", documentNumber: "中发〔2015〕36号", kind: "document" },
    { key: "typed", title: "纲要（复印）", documentNumber: "中发[2015] 36号", kind: "document" },
    { key: "law", title: "《行政处罚法》", documentNumber: null, kind: "document" },
    { key: "law-2", title: "行政处罚法", documentNumber: null, kind: "document" },
    { key: "several", title: "历次决定", documentNumber: null, kind: "group" },
    { key: "need", title: "现实需要", documentNumber: null, kind: "reason" },
  ].map((it) => ({ ...it, issuer: null, printed: [] }));
  const indicators = Object.entries(items).map(([code, keys]) => ({ code, bases: keys }));
  return { framework: { id, title: id, bases, indicators } as unknown as FrameworkInUse["framework"], agencies };
}

it("gathers what items rest on, whatever framework names it, and which rest on it alone", () => {
  const found = legalBasisOf([
    use("a", 3, { "1": ["plan", "law"], "2": ["plan", "need"], "3": ["several"], "4": null, "5": [] }),
    use("b", 2, { "1": ["typed"], "2": ["law-2", "several"] }),
  ]);
  expect(
    found.map(({ documentNumber, title, items, only, agencies }) => [documentNumber ?? title, items, only, agencies]),
  ).toEqual([
    ["中发〔2015〕36号", 3, 2, 5],
    ["历次决定", 2, 1, 5],
    ["《行政处罚法》", 2, 0, 5],
  ]);
  expect(found[0]?.citations).toEqual([
    { frameworkId: "a", items: ["1", "2"], only: ["2"] },
    { frameworkId: "b", items: ["1"], only: ["1"] },
  ]);
});

it("names a document once where an item prints it twice", () => {
  const [only] = legalBasisOf([use("a", 1, { "1": ["plan", "typed"] })]);
  expect(only).toMatchObject({ items: 1, only: 1 });
});

it("finds none where nothing is named", () => {
  expect(legalBasisOf([use("a", 1, { "1": ["need"], "2": null })])).toEqual([]);
  expect(legalBasisOf([])).toEqual([]);
});
