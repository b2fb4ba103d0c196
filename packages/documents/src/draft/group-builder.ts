import { type GroupInput, normaliseOfficialText } from "@faheng/domain";
import { splitNumber } from "./printed-number.ts";

type MutableGroup = { -readonly [Key in keyof GroupInput]: GroupInput[Key] };

/** How a heading cell was matched, for the list of doubts. */
export type HeadingMatch = "new" | "same" | "again" | "cut" | "tail";

/** Where in the tree a heading cell stands. */
export interface HeadingPlace {
  readonly level: number;
  /** Code of the group above, `null` at the top. */
  readonly parent: string | null;
  /** Code of the group the row above stood in at this level, `null` for none. */
  readonly current: string | null;
  /** Whether a page may have cut the cell above. */
  readonly isAfterBreak: boolean;
}

/** The points that a heading states: what its items come to, or the most that they take or give. */
export interface HeadingPoints {
  readonly group: string;
  /** As a decimal. */
  readonly points: string;
  /** 最高、最多、不超过、封顶: a limit, and not what the items are worth. */
  readonly isLimit: boolean;
  /** The heading as printed. */
  readonly printed: string;
}

/** Grows the tree of groups from heading cells read row by row. */
export interface GroupBuilder {
  readonly groups: readonly GroupInput[];
  /** Points that headings state, in the order of the groups. */
  readonly worth: readonly HeadingPoints[];
  /** Finds or makes the group of a heading under a parent. */
  readonly place: (cell: string, at: HeadingPlace) => { readonly code: string; readonly match: HeadingMatch };
}

/** An empty tree. */
export function groupBuilder(): GroupBuilder {
  const groups: MutableGroup[] = [];
  const worth: HeadingPoints[] = [];
  const place: GroupBuilder["place"] = (cell, { level, parent, current: currentCode, isAfterBreak }) => {
    const { printedNumber, text: whole } = splitNumber(closeUp(cell));
    const { text, points, isLimit } = splitLimit(whole);
    const key = normaliseOfficialText(text);
    const siblings = groups.filter((group) => group.parent === parent);
    const current = siblings.find((group) => group.code === currentCode);
    const isSame = (group: MutableGroup): boolean =>
      normaliseOfficialText(group.title) === key && (printedNumber === null || group.printedNumber === printedNumber);

    if (current && isSame(current)) return { code: current.code, match: "same" };
    // The rest of a heading that the page end cut: 面履行 below 一、政府职能依法全.
    if (current && isAfterBreak && printedNumber === null && current.printedNumber !== null) {
      if (!normaliseOfficialText(current.title).includes(key)) current.title += text;
      return { code: current.code, match: "tail" };
    }
    const known = siblings.find(isSame);
    if (known) return { code: known.code, match: "again" };
    const cut = siblings.find(
      (group) => printedNumber !== null && group.printedNumber === printedNumber && isCutOf(group.title, text),
    );
    if (cut) {
      if (text.length > cut.title.length) cut.title = text;
      return { code: cut.code, match: "cut" };
    }
    const siblingNumber = siblings.length + 1;
    const code = parent === null ? `G${siblingNumber}` : `${parent}.${siblingNumber}`;
    const isChanged = closeUp(cell) !== cell.trim();
    const printed = cell.trim().slice(0, 400);
    if (points !== null) worth.push({ group: code, points, isLimit, printed });
    groups.push({
      code,
      parent,
      level,
      printedNumber,
      title: text,
      ...(isChanged || points !== null
        ? {
            doubts: [
              ...(isChanged ? [{ field: "title", printed, note: "去掉了原文标题中的空格或换行" }] : []),
              ...(points === null
                ? []
                : [{ field: "title", printed, note: `标题中写有分值${points}分，未放在标题里` }]),
            ],
          }
        : {}),
    });
    return { code, match: "new" };
  };
  return { groups, worth, place };
}

const LIMIT_IN_BRACKETS =
  /[（(【[]\s*(?:(?:满分|共|计|分值)?\s*(?<worth>\d{1,4}(?:\.\d{1,3})?)\s*分\s*[,，、;；][^（）()\d]{1,14}|(?:本项|累计|合计|总计|总分|加分|扣分)*(?:最高|最多|上限|不超过|不得超过)+(?:可)?(?:加分|扣分|加|扣|得)?(?:不超过)?[:：]?\s*(?<most>\d{1,4}(?:\.\d{1,3})?)\s*分\s*|(?<end>\d{1,4}(?:\.\d{1,3})?)\s*分\s*(?:封顶|为限|以内|为上限))[）)】\]]/;

/** As `splitPoints`, and for headings that state the most that their items come to: `加分项（最高加10分）`. */
function splitLimit(text: string): ReturnType<typeof splitPoints> & { readonly isLimit: boolean } {
  const match = LIMIT_IN_BRACKETS.exec(text);
  const { worth, most, end } = match?.groups ?? {};
  const points = worth ?? most ?? end;
  const rest = match === null ? "" : `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim();
  if (points === undefined || rest === "") return { ...splitPoints(text), isLimit: false };
  return { text: rest.replace(/[:：]$/, ""), points, isLimit: worth === undefined };
}

const POINTS_BEHIND = /\s*[（(【[]?\s*(?:共|计|合计|满分|分值)?[:：]?\s*(\d{1,4}(?:\.\d{1,3})?)\s*分\s*[）)】\]]?$/;
const POINTS_IN_BRACKETS =
  /[（(【[]\s*(?:共|计|合计|满分|分值|标准分|基本分)?[:：]?\s*(\d{1,4}(?:\.\d{1,3})?)\s*分\s*[）)】\]]/;

/**
 * Parts the points from a heading: `组织领导（20分）`, `组织领导 20分`; `points` is `null` where it states none.
 */
export function splitPoints(text: string): { readonly text: string; readonly points: string | null } {
  const match = POINTS_IN_BRACKETS.exec(text) ?? (text.length <= 30 ? POINTS_BEHIND.exec(text) : null);
  const rest = match === null ? "" : `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim();
  // 扣5分 is a clause and no heading's worth.
  if (match?.[1] === undefined || rest === "" || /[扣加减得计记]$/.test(text.slice(0, match.index)))
    return { text, points: null };
  return { text: rest.replace(/[:：]$/, ""), points: match[1] };
}

/** Takes out white space between Chinese characters, which only line breaks and narrow cells put there. */
export function closeUp(text: string): string {
  return text
    .trim()
    .replace(/(?<=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])\s+(?=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])/g, "")
    .replace(/\s+/g, " ");
}

/** Whether one heading is the other with characters lost: cut by a page, or dropped by the scanner. */
function isCutOf(one: string, other: string): boolean {
  const [long = "", short = ""] = [normaliseOfficialText(one), normaliseOfficialText(other)].toSorted(
    (a, b) => b.length - a.length,
  );
  if (short.length < 3 || short.length * 2 < long.length) return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
