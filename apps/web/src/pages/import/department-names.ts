import type { FrameworkInput } from "@faheng/domain";

/** A name of the document and how often it stands where. */
export interface DepartmentUse {
  readonly name: string;
  /** Items that name it. */
  readonly items: number;
  /** Another name that it may be: one without the other's 县, 局 or brackets. */
  readonly like: string | null;
}

/** Every department of a draft in the order of the document. */
export function departmentsOf({ departments, indicators }: FrameworkInput): readonly DepartmentUse[] {
  const counts = new Map<string, number>();
  for (const { lead, cooperating, responsible } of indicators) {
    const names = new Set([
      ...(lead ?? []),
      ...(cooperating ?? []),
      ...(responsible?.lead ?? []),
      ...(responsible?.cooperating ?? []),
    ]);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = departments.map(({ name }) => name);
  const plain = new Map<string, string[]>();
  for (const name of names) plain.set(plainOf(name), [...(plain.get(plainOf(name)) ?? []), name]);
  return names.map((name) => {
    const like = (plain.get(plainOf(name)) ?? []).find((other) => other !== name);
    return { name, items: counts.get(name) ?? 0, like: like ?? null };
  });
}

const BEFORE = /^(?:本)?(?:[市区县州省局委])(?=.{2})/u;
const WITHIN = /[\s（）()〔〕、,，.。·]/gu;

/** The same for spellings that people take for one. */
function plainOf(name: string): string {
  const bare = name.normalize("NFKC").replace(WITHIN, "");
  return bare
    .replace(BEFORE, "")
    .replace(/(?:处室|科室)$/u, "")
    .replace(/(?<=.{2})[处科股]$/u, "");
}
