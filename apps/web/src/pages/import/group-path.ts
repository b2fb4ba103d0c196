import type { FrameworkInput, GroupInput } from "@faheng/domain";

/** A heading with its number. */
export function groupText({ printedNumber, title }: GroupInput): string {
  return printedNumber === null ? title : `${printedNumber} ${title}`;
}

/** The headings above, the outermost first, the group itself last. */
export function groupPath({ groups }: Pick<FrameworkInput, "groups">, code: string): readonly GroupInput[] {
  const path: GroupInput[] = [];
  let at: string | null = code;
  while (at !== null && path.length < 10) {
    const own: GroupInput | undefined = groups.find((it) => it.code === at);
    if (own === undefined) break;
    path.unshift(own);
    at = own.parent;
  }
  return path;
}

/** Items that stand below the same heading, and the headings above them that do not stand above the stretch before. */
export interface Stretch {
  readonly group: string;
  readonly headings: readonly GroupInput[];
  readonly items: FrameworkInput["indicators"];
}

/** Items in the order of the document, under their headings. */
export function stretchesOf(
  framework: Pick<FrameworkInput, "groups">,
  items: FrameworkInput["indicators"],
): readonly Stretch[] {
  const stretches: { group: string; items: FrameworkInput["indicators"][number][] }[] = [];
  for (const item of items) {
    const last = stretches.at(-1);
    if (last !== undefined && last.group === item.group) last.items.push(item);
    else stretches.push({ group: item.group, items: [item] });
  }
  const paths = stretches.map(({ group }) => groupPath(framework, group));
  return stretches.map((stretch, index) => {
    const before = paths[index - 1] ?? [];
    const headings = (paths[index] ?? []).filter(({ code }, level) => before[level]?.code !== code);
    return { ...stretch, headings };
  });
}
