import type { FrameworkInput } from "@faheng/domain";
import type { DraftDoubt } from "./draft-doubt.ts";
import { piecesOf, type SourcePiece } from "./source-pieces.ts";
import type { SourceDocument } from "../read/source-document.ts";
import type { SourceTable } from "./source-table.ts";

/** A piece of the document with what became of it. */
export interface AccountedPiece {
  /** `表1 第3行 第2栏`, `第5段`, `页眉`. */
  readonly place: string;
  readonly text: string;
  /** What it is, or why it was not read, in Chinese. */
  readonly note: string;
}

/** A piece that went into the draft, and where. */
export interface UsedPiece {
  readonly place: string;
  /** Code of the indicator or group, `framework` for the document's own facts and notes. */
  readonly where: string;
}

/** Every piece of a document, in one of three lists. */
export interface Account {
  readonly used: readonly UsedPiece[];
  /** Heads, totals, page heads: what dresses a table and says nothing of its own. */
  readonly furniture: readonly AccountedPiece[];
  /** What stands in the document and not in the draft. */
  readonly unread: readonly AccountedPiece[];
}

/** What the account looks at. */
export interface Accounted {
  readonly source: SourceDocument;
  readonly framework: FrameworkInput;
  readonly scoring: readonly { readonly indicator: string; readonly points: string; readonly standard: string }[];
  readonly tables: readonly SourceTable[];
  readonly doubts: readonly DraftDoubt[];
  /** By `table/row`, and by `line/number` for paragraphs. */
  readonly rowCodes: ReadonlyMap<string, readonly string[]>;
}

const FORM_LINE =
  /^(附件|附表|附)\s*[\d一二三四五六七八九十]*\s*[:：]?$|^(被?考核|填报|填表|制表|报送|自评)?(单位|部门|日期|时间|人)(名称|盖章)?\s*(（[^）]*）|\([^)]*\))?\s*[:：]/;
const PAGE_NUMBER = /^[-—–\s]*\d+[-—–\s]*$|^第\s*\d+\s*页/;

/**
 * Says of every cell and line of a document where it went. A piece counts as used only where its text is found in the
 * draft: what the reading lost is unread, whatever it meant to do with it.
 */
export function accountFor(it: Accounted): Account {
  const used: UsedPiece[] = [];
  const furniture: AccountedPiece[] = [];
  const unread: AccountedPiece[] = [];
  const found = finder(it);
  const heads = new Set(it.tables.flatMap(({ headRows }) => [...headRows]));
  const answers = new Set(
    it.tables.flatMap(({ columns, rows }) =>
      columns.flatMap(({ role }, at) =>
        role?.kind === "answer" ? [...new Set(rows.map(({ table }) => `${table}/${at + 1}`))] : [],
      ),
    ),
  );
  const ofCells = it.doubts.filter(({ kind }) => kind !== "not-stated");
  const notes = new Map(ofCells.map((doubt) => [`${doubt.table}/${doubt.row}/${doubt.column ?? 0}`, doubt.note]));
  const ofTables = new Map(
    it.doubts.flatMap(({ kind, table, note }) => (kind === "table-without-head" ? [[table, note] as const] : [])),
  );
  const totals = new Set(
    it.doubts.flatMap(({ kind, table, row }) => (kind === "total-row" ? [`${table}/${row}`] : [])),
  );

  // Of several sheets each has a title over its head, and one of them is the document's.
  const titles = new Set(
    it.tables
      .flatMap((table) => table.titles)
      .filter(isTitle)
      .map(bare),
  );

  for (const piece of piecesOf(it.source)) {
    const place = placeOf(piece);
    const put = (list: AccountedPiece[], note: string): void => void list.push({ place, text: piece.text, note });
    if (piece.kind === "beside") {
      put(piece.isFurniture ? furniture : unread, piece.why);
      continue;
    }
    const at = piece.kind === "cell" ? `${piece.table}/${piece.row}` : `line/${piece.line}`;
    const text = bare(piece.text);
    if (text === "") put(furniture, "只有标点或空格");
    else if (totals.has(at)) put(furniture, "合计行");
    else if (heads.has(at)) put(furniture, "表头");
    else if (titles.has(text) && found.where(at, piece.text) === null) put(furniture, "表的标题");
    else if (bare(piece.text) === bare(`${it.framework.issuer}文件`)) put(furniture, "发文机关标识");
    else if (piece.kind === "line" && PAGE_NUMBER.test(piece.text)) put(furniture, "页码");
    else if (
      piece.kind === "cell" &&
      answers.has(`${piece.table}/${piece.column}`) &&
      it.rowCodes.get(at)?.[0]?.startsWith("R") === true
    )
      put(unread, "答复栏里已填的内容");
    else {
      const where = found.where(at, piece.text);
      if (where !== null) used.push({ place, where });
      else if (FORM_LINE.test(piece.text.trim())) put(furniture, "表格填写栏或附件标记");
      else
        put(
          unread,
          (piece.kind === "cell"
            ? (notes.get(`${at}/${piece.column}`) ?? notes.get(`${at}/0`) ?? ofTables.get(piece.table))
            : undefined) ?? "没有放进指标体系",
        );
    }
  }
  return { used, furniture, unread };
}

const isTitle = (text: string): boolean =>
  text.length <= 40 && /(?:表|办法|细则|标准|体系|方案)(?:[（(].{1,6}[）)])?$/u.test(text.trim());

function placeOf(piece: SourcePiece): string {
  if (piece.kind === "cell") return `表${piece.table} 第${piece.row}行 第${piece.column}栏`;
  return piece.kind === "line" ? `第${piece.line}段` : piece.place;
}

/** Without white space and marks, full and half width alike. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}]+/gu, "");
}

function finder({ framework, scoring, tables, rowCodes }: Accounted) {
  const basesByKey = new Map(framework.bases.map((basis) => [basis.key, basis]));
  const groups = new Map(framework.groups.map((group) => [group.code, group]));
  const texts = new Map<string, Texts>();
  const pathOf = (code: string): string[] => {
    const group = groups.get(code);
    if (group === undefined) return [];
    return [
      ...(group.parent === null ? [] : pathOf(group.parent)),
      group.printedNumber ?? "",
      ...textsIn([group.title, group.doubts]),
    ];
  };
  for (const indicator of framework.indicators) {
    const own = scoring.find((it) => it.indicator === indicator.code);
    const { code: _code, group: _group, place: _place, doubts: _doubts, ...rest } = indicator;
    const cited = (indicator.bases ?? []).map((key) => basesByKey.get(key));
    texts.set(indicator.code, textsOf([pathOf(indicator.group), rest, cited, own?.points, own?.standard]));
  }
  for (const { code } of framework.groups) texts.set(code, textsOf(pathOf(code)));
  const { title, documentNumber, issuer, notes } = framework;
  const whole = textsOf([title, documentNumber, issuer, notes, tables.map(({ caption }) => caption)]);
  return {
    where: (at: string, text: string): string | null => {
      const codes = rowCodes.get(at) ?? [];
      const own = codes.flatMap((code) => texts.get(code) ?? []);
      const [first] = codes;
      if (first !== undefined && isIn(text, joined(own))) return first;
      if (isIn(text, joined([...own, whole]))) return "framework";
      return first === undefined ? (groupTitled(bare(text), texts, framework) ?? null) : null;
    },
  };
}

function joined(texts: readonly Texts[]): Texts {
  const [first] = texts;
  if (first !== undefined && texts.length === 1) return first;
  return { all: texts.map(({ all }) => all).join("|"), parts: new Set(texts.flatMap(({ parts }) => [...parts])) };
}

/** A caption that became a heading. */
function groupTitled(text: string, texts: ReadonlyMap<string, Texts>, { groups }: FrameworkInput): string | undefined {
  return groups.find(({ code }) => {
    const all = texts.get(code);
    return all !== undefined && (all.parts.has(text) || all.all.split("|").join("").endsWith(text));
  })?.code;
}

/** 责任单位： in a paragraph says what the names behind it are, which the draft keeps apart. */
const DEPARTMENT_LABEL =
  /^(?:牵头|责任|主办|承办|主责|落实|负责|配合|协办|协助|参加|参与)(?:单位|部门|科室|处室|股室|科|处)$/u;

/** A text as short as this has to be a whole part of what stands there: 5 is not in 15, nor in 2025. */
const SHORT = 4;

/** Whether a text stands there, as a whole or cut at its marks and its numbers. */
function isIn(text: string, { all, parts }: Texts): boolean {
  const whole = bare(text);
  if (parts.has(whole) || (whole.length > SHORT && all.includes(whole))) return true;
  const pieces = partsOf(text);
  return (
    pieces.length > 1 &&
    pieces.every((part) => parts.has(part) || (part.length > 1 && all.includes(part)) || DEPARTMENT_LABEL.test(part))
  );
}

interface Texts {
  /** All of them, bare, with marks between. */
  readonly all: string;
  /** Each of them, and each part of each. */
  readonly parts: ReadonlySet<string>;
}

function textsOf(values: readonly unknown[]): Texts {
  const own = textsIn(values);
  return { all: own.map(bare).join("|"), parts: new Set([...own.map(bare), ...own.flatMap(partsOf)]) };
}

function partsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/[\s\p{P}\p{S}]+|(?<=\d)(?=\p{Script=Han})/u)
    .filter((part) => part !== "");
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
