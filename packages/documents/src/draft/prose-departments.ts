import type { FrameworkInput } from "@faheng/domain";
import { departmentsOfCell } from "./cells.ts";

type Department = FrameworkInput["departments"][number];

/** A paragraph without the departments that it names behind its duty. */
export interface WithDepartments {
  readonly text: string;
  readonly lead: readonly Department[];
  readonly cooperating: readonly Department[];
  /** As they stand there, with what calls them. */
  readonly printed: readonly string[];
}

const LEADS = "牵头|责任|主办|承办|主责|落实|负责";
const HELPS = "配合|协办|协助|参加|参与";
const NAMED = `(?:${LEADS}|${HELPS})(?:单位|部门|科室|处室|股室|科|处)`;
/** （责任单位：办公室）, 牵头单位：…；配合单位：… on a line of its own or at the end of one. */
const WITHIN = new RegExp(
  `[（(【[]\\s*(?<inside>${NAMED}\\s*[:：][^（）()【】\\[\\]]{2,200})[）)】\\]]|(?<=^|[。；;\\n])\\s*(?<behind>${NAMED}\\s*[:：][^。\\n]{2,200})[。]?(?=$|\\n)`,
  "gu",
);
const PART = new RegExp(`(?<kind>${LEADS}|${HELPS})(?:单位|部门|科室|处室|股室|科|处)\\s*[:：]`, "gu");

/** Takes the departments out of a paragraph of prose; as it is where it names none. */
export function splitDepartments(paragraph: string): WithDepartments {
  const lead: Department[] = [];
  const cooperating: Department[] = [];
  const printed: string[] = [];
  const text = paragraph.replace(WITHIN, (found, ...rest) => {
    const groups = rest.at(-1) as { readonly inside?: string; readonly behind?: string };
    const said = groups.inside ?? groups.behind ?? "";
    const marks = [...said.matchAll(PART)];
    for (const [index, mark] of marks.entries()) {
      const names = said
        .slice(mark.index + mark[0].length, marks[index + 1]?.index ?? said.length)
        .replace(/[，,；;、。\s]+$/u, "");
      const list = new RegExp(`^(?:${LEADS})`, "u").test(mark[0]) ? lead : cooperating;
      list.push(...(departmentsOfCell(names) ?? []).map(({ department }) => department));
    }
    if (marks.length > 0) printed.push(said.trim());
    return marks.length === 0 ? found : "";
  });
  return { text: text.trim(), lead, cooperating, printed };
}
