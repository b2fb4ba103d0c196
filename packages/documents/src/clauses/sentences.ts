import { part, type Stretch } from "./canonical.ts";

/** A numbered point or a sentence of a cell. */
export interface Sentence {
  readonly body: Stretch;
  /** Its list mark (`①`, `1.`), empty where it has none. */
  readonly mark: string;
  /** Points printed in brackets behind its heading (1.制度建设（5分）), `null` for none. */
  readonly share: string | null;
  /** Whether it ends with a full stop or line: what comes after begins anew. */
  readonly isLast: boolean;
}

const MARK =
  /^(?:[①-⑳⑴-⒇⒈-⒛㈠-㈩]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.](?!\d))[、.]?/u;
const CIRCLED = /[①-⑳⑴-⒇⒈-⒛㈠-㈩]/u;
const BREAK = /[。;\n!]/u;
const SHARE = /\((\d{1,4}(?:\.\d{1,3})?)分\)|(?<=[^,:、])[,:](\d{1,4}(?:\.\d{1,3})?)分$/u;
/** 制度健全（1分）、责任明确（1分）: several in one sentence are points of their own. */
const NEXT_SHARE = /(?<=\(\d{1,4}(?:\.\d{1,3})?分\))[、,](?=[^()]{2,40}\(\d{1,4}(?:\.\d{1,3})?分\))/u;

/** Cuts a cell into its sentences and numbered points; brackets that hold a rule are read as commas. */
export function sentencesOf(cell: Stretch): Sentence[] {
  const { text } = cell;
  const found: Sentence[] = [];
  let from = 0;
  let mark = "";
  const close = (to: number, isLast: boolean): void => {
    const body = part(cell, from, to);
    if (body.text !== "") found.push(withShare(body, mark, isLast));
    mark = "";
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (index === from) {
      const own = MARK.exec(text.slice(index, index + 8))?.[0];
      if (own !== undefined) {
        mark = own;
        from = index + own.length;
        index = from - 1;
        continue;
      }
    }
    if (CIRCLED.test(character)) {
      close(index, false);
      from = index;
      index -= 1;
      // What is marked by itself is read again as the beginning of a sentence.
      const own = MARK.exec(text.slice(from, from + 8))?.[0] ?? character;
      mark = own;
      from += own.length;
      index = from - 1;
      continue;
    }
    // 有下列情形之一的，每项扣1分：1.…
    if (character === ":" && MARK.test(text.slice(index + 1, index + 9))) {
      close(index, false);
      from = index + 1;
      continue;
    }
    if (!BREAK.test(character) && !isBetweenShares(text, index)) continue;
    close(index, character !== ";");
    from = index + 1;
  }
  close(text.length, true);
  return found;
}

function isBetweenShares(text: string, index: number): boolean {
  if (text[index] !== "、" && text[index] !== ",") return false;
  const around = text.slice(Math.max(0, index - 12), index + 60);
  const at = NEXT_SHARE.exec(around.slice(Math.min(index, 12) - Math.min(index, 12)))?.index;
  return at === Math.min(index, 12);
}

function withShare(body: Stretch, mark: string, isLast: boolean): Sentence {
  const match = SHARE.exec(body.text);
  const share = match?.[1] ?? match?.[2] ?? null;
  const bare =
    match === null ? body : withCommas(body, (at) => at >= match.index && at < match.index + match[0].length);
  return { body: inBrackets(bare), mark, share, isLast };
}

/** Characters that are left aside become commas, so that every other one keeps its place. */
function withCommas(body: Stretch, isAside: (at: number) => boolean): Stretch {
  return {
    at: body.at,
    ends: body.ends,
    text: body.text
      .split("")
      .map((it, at) => (isAside(at) ? "," : it))
      .join(""),
  };
}

const RULE_WITHIN = /[扣加减得计]\d|最[多高]|封顶|不超过\d|为止|每/u;

/** 未报送的（每次扣0.5分，最多扣2分）: brackets with a rule in them are no aside. */
function inBrackets(body: Stretch): Stretch {
  const marks = new Set<number>();
  for (const match of body.text.matchAll(/\(([^()]{2,80})\)/gu)) {
    if (!RULE_WITHIN.test(match[1] ?? "")) continue;
    marks.add(match.index);
    marks.add(match.index + match[0].length - 1);
  }
  return marks.size === 0 ? body : withCommas(body, (at) => marks.has(at));
}
