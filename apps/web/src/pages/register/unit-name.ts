import type { Register } from "../../api/outputs.ts";

/** An agency's name, with its framework where it is assessed by several. */
export function unitName(unit: Register["agencies"][number], all: Register["agencies"]): string {
  const isOne = all.filter(({ agency }) => agency === unit.agency).length === 1;
  return isOne ? unit.agency : `${unit.agency}（${unit.framework}）`;
}
