import { type Framework, parseFramework, type TaxonomyMapping } from "@faheng/domain";

/** An indicator as a test states it; its group carries a mapping of its own where `group` is one of {@link GROUPS}. */
export interface TestIndicator {
  readonly code: string;
  readonly kind?: "item" | "bonus" | "veto";
  readonly group?: "A" | "B" | "B1";
  readonly taxonomies?: TaxonomyMapping;
}

export const NOWHERE: TaxonomyMapping = { O: [], S: [], D: [] };
/** `A` stands in O1, `B` in O4 and O5; `B1` lies under `B` and states nothing. */
export const GROUPS = {
  A: { O: ["O1"], S: ["S1"], D: ["D1"] },
  B: { O: ["O4", "O5"], S: ["S4"], D: ["D4"] },
} as const satisfies Record<string, TaxonomyMapping>;

/** A checked framework of these indicators. */
export function frameworkOf(indicators: readonly TestIndicator[], id = "test"): Framework {
  const group = { level: 1, parent: null, printedNumber: null, title: "组" };
  const parsed = parseFramework({
    format: "faheng.framework/1",
    id,
    version: "1.0.0",
    title: "表",
    documentNumber: null,
    issuer: "某局",
    issuedOn: null,
    about: "测试",
    levels: [],
    columns: [],
    departments: [],
    bases: [],
    groups: [
      { ...group, code: "A", taxonomies: GROUPS.A },
      { ...group, code: "B", taxonomies: GROUPS.B },
      { ...group, code: "B1", level: 2, parent: "B" },
    ],
    indicators: indicators.map(({ code, kind = "item", group: inGroup = "A", taxonomies }) => ({
      code,
      kind,
      group: inGroup,
      taxonomies: taxonomies ?? null,
      printedNumber: null,
      title: code,
      requirement: null,
      lead: [],
      cooperating: [],
      bases: [],
      place: code,
    })),
  });
  if (!parsed.ok) throw parsed.problems[0] ?? new Error("framework");
  return parsed.framework;
}
