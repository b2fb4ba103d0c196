import type { ProfileInput } from "@faheng/plugin-api";
import { canonical, part, sourceSpan } from "../clauses/canonical.ts";
import { figure, NUMBER } from "../clauses/patterns.ts";
import { gradesIn, type StatedGrade } from "./read-grades.ts";

type Settings = ProfileInput["settings"];

/** A text beside the items, with where it stands: `正文第3段`, `表2第14行`. */
export interface PlacedText {
  readonly text: string;
  readonly place: string;
}

interface Amounts {
  readonly fullMarks: string;
  readonly totalCeiling: string;
  readonly grades: readonly StatedGrade[];
}

/** What a document says of the scoring as a whole, each with the words and where they stand. */
export interface StatedSettings {
  readonly settings: Partial<Pick<Settings, "notApplicable" | "rounding"> & Amounts>;
  /** The most that all bonuses come to; `null` where no text says it. */
  readonly bonusCap: string | null;
  /** 各项扣完为止, 可倒扣: what holds for an item that does not say it itself. */
  readonly floor: "zero" | "none" | null;
  /** By setting (`fullMarks`, `bonusCap`, `floor` …), what is printed and where. */
  readonly sources: Readonly<Record<string, PlacedText>>;
  /** What looks like grades and was not read. */
  readonly unread: readonly PlacedText[];
}

const N = NUMBER;
/** 加分总分, 每项总分: a total of a part. */
const OF_PART = /(?:加分|奖励|附加|扣分|每项|单项|本项|该项|各项|小项|自评|测评|问卷|考试|卷面)[^,;。]{0,6}$/u;
const TOTALS = new RegExp(
  `(?:总分(?:值)?|满分|基准分|基础分|考核(?:基本)?分(?:值)?|分值(?:合计|共计))(?:为|是|共|计|按|:|设定为|设为)*(?<n>${N})分(?!以|及|的|者|[(（]含)|(?:实行|采用|采取|按|以)(?:照)?(?<n2>${N})分制|(?<percent>百分制)|(?<thousand>千分制)|[(（](?:共|计|合计|总计|共计)?(?<n3>${N})分[)）]$`,
  "gu",
);
const CEILING = new RegExp(
  `(?:总分|总得分|最终得分|考核得分|最后得分|合计得分)(?:\\(含[^()]{1,8}\\))?(?:最高|最多|上限|一律|原则上|均)*(?:不超过|不得超过|不高于|为|以)?(?<n>${N})分(?<end>封顶|为限|为上限)?`,
  "gu",
);
const BONUS = new RegExp(
  `(?:加分|奖励分|附加分)(?:项目?|事项|部分|分值|指标)?(?:的)?(?:总分|总和|总计|合计|累计|共计|总|最高|最多|分值)*(?:加分)?(?:不超过|不得超过|最高|最多|以|上限为|为|封顶|加)+(?<n>${N})分`,
  "gu",
);

/** Reads what texts beside the items say of the scoring as a whole. Of two that say the same thing the first counts. */
export function statedSettings(texts: readonly PlacedText[]): StatedSettings {
  const settings: { -readonly [Key in keyof StatedSettings["settings"]]: StatedSettings["settings"][Key] } = {};
  const sources: Record<string, PlacedText> = {};
  const unread: PlacedText[] = [];
  let [bonusCap, floor]: [string | null, StatedSettings["floor"]] = [null, null];
  const first = (name: string, from: PlacedText, printed: string): boolean => {
    if (sources[name] !== undefined) return false;
    sources[name] = { text: printed.slice(0, 120), place: from.place };
    return true;
  };
  for (const it of texts) {
    const grades = gradesIn(it.text);
    if (grades === "unread") unread.push(it);
    else if (grades !== null && first("grades", it, it.text.trim())) settings.grades = grades;
    for (const { sentence, printed } of sentencesIn(it.text)) {
      const total = totalIn(sentence);
      if (total !== null && first("fullMarks", it, printed)) settings.fullMarks = total;
      const most = ceilingIn(sentence);
      if (most !== null && first("totalCeiling", it, printed)) settings.totalCeiling = most;
      const bonus = [...sentence.matchAll(BONUS)].map(({ groups }) => figure(groups?.n)).find((n) => n !== null);
      if (bonus !== undefined && !/每|单项|同一/u.test(sentence) && first("bonusCap", it, printed)) bonusCap = bonus;
      const own = floorIn(sentence);
      if (own !== null && first("floor", it, printed)) floor = own;
      const digits = /(?:保留|取|精确到)(?:到)?(?:小数点后)?(?<n>[一二两三1-3])位(?:小数)?/u.exec(sentence)?.groups?.n;
      if (digits !== undefined && first("rounding", it, printed))
        settings.rounding = { mode: "half-up", digits: DIGITS[digits] ?? 2 };
      const policy = policyIn(sentence);
      if (policy !== null && first("notApplicable", it, printed)) settings.notApplicable = policy;
    }
  }
  return { settings, bonusCap, floor, sources, unread };
}

/** Sentences ready to be read, each with its own words. */
function sentencesIn(text: string): readonly { readonly sentence: string; readonly printed: string }[] {
  const whole = canonical(text);
  return [...whole.text.matchAll(/[^。;!\n]+/gu)].flatMap(({ index, 0: sentence }) => {
    const span = sourceSpan(part(whole, index, index + sentence.length));
    return span === null ? [] : [{ sentence, printed: text.slice(...span).trim() }];
  });
}

const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 1: 1, 2: 2, 3: 3 };

function totalIn(sentence: string): string | null {
  for (const match of sentence.matchAll(TOTALS)) {
    const { n, n2, n3, percent, thousand } = match.groups ?? {};
    // 总分不超过110分 is a limit, and the total of a part is none of the whole.
    if (OF_PART.test(sentence.slice(0, match.index))) continue;
    const total = percent !== undefined ? "100" : thousand !== undefined ? "1000" : figure(n ?? n2 ?? n3);
    if (total !== null && Number(total) >= 10) return total;
  }
  return null;
}

function ceilingIn(sentence: string): string | null {
  for (const match of sentence.matchAll(CEILING)) {
    const isLimit = /超过|高于|封顶|为限|上限/u.test(match[0]);
    if (isLimit && !/(?:加分(?!后)|扣分(?!后)|每项|单项)[^,;。]{0,2}$/u.test(sentence.slice(0, match.index)))
      return figure(match.groups?.n);
  }
  return null;
}

function floorIn(sentence: string): StatedSettings["floor"] {
  if (!/各|每|所有|单项|指标/u.test(sentence)) return null;
  if (
    /扣完(?:该项|本项|其)?(?:分值)?为止|不(?:计|出现|得)负分|不倒扣|扣分(?:以|不超过)[^,;]{0,10}(?:分值|标准分|满分)/u.test(
      sentence,
    )
  )
    return "zero";
  return /(?:可|允许)(?:以)?(?:倒扣|计负分|出现负分)/u.test(sentence) ? "none" : null;
}

function policyIn(sentence: string): Settings["notApplicable"] | null {
  const about = /(?:不涉及|不适用|无此项|没有该项|未涉及|无相关)[^;。]{0,30}?/u.exec(sentence);
  if (about === null) return null;
  const rest = sentence.slice(about.index);
  if (/折算|换算|按比例(?:计|还原)/u.test(rest)) return "exclude-and-rescale";
  if (/满分/u.test(rest)) return "full";
  return /不(?:纳入|计入|参与|列入|作)(?:考核|总分|评分|计分|统计)|扣除该项/u.test(rest) ? "exclude" : null;
}
