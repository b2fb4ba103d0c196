import type { FrameworkInput } from "@faheng/domain";

type Department = FrameworkInput["departments"][number];
type Basis = Omit<FrameworkInput["bases"][number], "key">;
type Material = NonNullable<FrameworkInput["indicators"][number]["materials"]>[number];

/** What a framework takes for a name, in characters. */
const LONGEST_NAME = 400;

const UNIT_ENDS =
  /(单位|部门|处|科|室|局|委|办|部|厅|院|会|队|中心|组|所|站|府|机关|公司|学校|银行|海关|股|团市委|军区|）|\))$/;
const PLACEHOLDER = /^(相关|有关|各|起草|承办|决策承办|涉案|相应|市级有关|区县|牵头)/;
const EXPRESSION = /(全体|所有|等[^、]{0,8}(部门|单位|处室|科室)$|等$|按.{2,8}确定|根据|以及)/;
/** Speaks of departments in general, so that a bare 部门 behind it belongs to it. */
const GENERAL = /(全体|所有|相关|有关|各|责任)[^、]{0,6}(处室|科室|部门|单位)$/;
/** How a unit takes part, behind its name; the cell as printed keeps it. */
const MANNER = /(按职责分工(负责|职责)?|分工负责)$/;

/** One name out of a department cell and what kind of name it seems; `isSure` is false where it may be a phrase. */
export interface NamedDepartment {
  readonly department: Department;
  readonly isSure: boolean;
}

/**
 * The departments a cell names, in printed order. Parted at 、，；, line ends, and spaces between whole names.
 *
 * @returns `null` for a cell whose text is no list of departments at all (a cell of another column gone astray).
 */
export function departmentsOfCell(cell: string): readonly NamedDepartment[] | null {
  if (cell.includes("《")) return null;
  const pieces = joinExpressions(cell.split(/[、，,；;\n]+/)).flatMap((piece) => {
    const words = piece.trim().split(/\s+/);
    return words.every((word) => UNIT_ENDS.test(word)) ? joinHalves(words) : [words.join("")];
  });
  const names = [
    ...new Set(pieces.flatMap((piece) => withOthers(piece.trim().replace(MANNER, ""))).filter((piece) => piece !== "")),
  ].map((name) => name.slice(0, LONGEST_NAME));
  const named = names.map((name): NamedDepartment => {
    const kind = EXPRESSION.test(name) ? "expression" : PLACEHOLDER.test(name) ? "placeholder" : "unit";
    return { department: { name, kind }, isSure: kind === "expression" || (name.length <= 20 && UNIT_ENDS.test(name)) };
  });
  const doubtful = named.filter(({ isSure }) => !isSure).length;
  return doubtful >= 3 && doubtful * 2 > named.length ? null : named;
}

const OTHERS = /^(.{2,}?)等((?:市级|省级|区级|县级|相关|有关|其他|各)[^等]{0,8}(?:部门|单位|处室|科室|机构))$/;

/** 市公安局等市级有关部门 is one name and the others; 市公安局等 is the name alone. */
function withOthers(piece: string): readonly string[] {
  const [, name, others] = OTHERS.exec(piece) ?? [];
  if (name !== undefined && others !== undefined) return [name, others];
  return [piece.replace(/(?<=[局委办部厅院会处科室])等$/, "")];
}

/** A line end in a narrow cell parts no name: 市委 组织部, 市政府 办. */
function joinHalves(words: readonly string[]): readonly string[] {
  return words.reduce<string[]>((joined, word) => {
    const last = joined.at(-1);
    const isHalf =
      word.length === 1 || (last !== undefined && /^[省市县区](委|政府)$/.test(last) && !/^[省市县区]/.test(word));
    if (last !== undefined && isHalf) joined[joined.length - 1] = last + word;
    else joined.push(word);
    return joined;
  }, []);
}

/** 全体处室、部门 and 各行政执法、行政审批处室 are one expression each: half of it names nobody. */
function joinExpressions(pieces: readonly string[]): readonly string[] {
  return pieces.reduce<string[]>((joined, piece) => {
    const last = joined.at(-1)?.trim();
    const isTail = /^(部门|单位|处室|科室)$/.test(piece.trim()) && last !== undefined && GENERAL.test(last);
    const isHead = last !== undefined && /^(各|所有|全体)/.test(last) && !UNIT_ENDS.test(last);
    if (isTail || (isHead && /(处室|科室|部门|单位)$/.test(piece.trim())))
      joined[joined.length - 1] = `${last}、${piece.trim()}`;
    else joined.push(piece);
    return joined;
  }, []);
}

const DOCUMENT_NUMBER =
  /[\u4e00-\u9fa5A-Za-z]{1,12}\s*[〔[【（(]\s*\d{4}\s*[〕\]】）)]\s*\d{1,4}\s*号|[\u4e00-\u9fa5]{1,10}令\s*第?\s*\d{1,4}\s*号/;

/** The bases a cell cites, in printed order: numbered (`1.…；2.…`) or parted by semicolons and line ends. */
export function basesOfCell(cell: string): readonly { readonly basis: Basis; readonly isSure: boolean }[] {
  const entries = cell
    .split(/(?:^|[；;。\n])\s*(?=\d{1,2}[.．、](?!\d))|[；;\n]/)
    .map((entry) =>
      entry
        .replace(/^\s*\d{1,2}[.．、](?!\d)\s*/, "")
        .replace(/[；;。]\s*$/, "")
        .trim(),
    )
    .filter((entry) => entry !== "");
  return joinBrokenNumbers(entries)
    .flatMap(partNumbers)
    .map((entry) => {
      const printedNumber = DOCUMENT_NUMBER.exec(entry)?.[0];
      const documentNumber = printedNumber === undefined ? null : printedNumber.replace(/\s+/g, "");
      const rest =
        printedNumber === undefined
          ? entry
          : entry
              .replace(printedNumber, "")
              .replace(/[（(]\s*[）)]/, "")
              .trim();
      const [, issuer = "", title] = /^([^《]*)《(.+)》/s.exec(rest) ?? [];
      if (title === undefined) {
        return { basis: { title: rest === "" ? null : rest, documentNumber, issuer: null }, isSure: rest === "" };
      }
      return { basis: { title, documentNumber, issuer: issuer.trim() === "" ? null : issuer.trim() }, isSure: true };
    });
}

/** A line end between the issuing body's sign and the year (`渝委发⏎〔2016〕27号`) parts no two documents. */
function joinBrokenNumbers(entries: readonly string[]): readonly string[] {
  return entries.reduce<string[]>((joined, entry) => {
    const last = joined.at(-1);
    if (last !== undefined && /^[〔[【]/.test(entry)) joined[joined.length - 1] = last + entry;
    else joined.push(entry);
    return joined;
  }, []);
}

/** Numbers alone, side by side, are several documents: `国办发〔2019〕9号、渝府办发〔2019〕59号`. */
function partNumbers(entry: string): string[] {
  const pieces = entry.split("、").map((piece) => piece.trim());
  const isNumber = (piece: string): boolean => DOCUMENT_NUMBER.exec(piece)?.[0] === piece;
  return pieces.every(isNumber) ? pieces : [entry];
}

const MARK = /[①-⑳㉑-㉟]|[（(]\d{1,2}[）)]/;

/** The materials a cell asks for, each with its printed mark; one without a mark is the only one. */
export function materialsOfCell(cell: string): readonly Material[] {
  const pieces = cell.split(new RegExp(`(?=${MARK.source})`)).map((piece) => piece.trim());
  return pieces
    .filter((piece) => piece !== "")
    .map((piece) => {
      const mark = new RegExp(`^(?:${MARK.source})`).exec(piece)?.[0] ?? null;
      const text = (mark === null ? piece : piece.slice(mark.length)).replace(/\s+/g, " ").trim();
      return { printedNumber: mark, text: text === "" ? piece : text };
    });
}

/** Short names in a cell (methods, outputs), parted at 、，；, spaces and line ends, without repeats. */
export function namesOfCell(cell: string): readonly string[] {
  const names = cell.split(/[、，,；;\s]+/).filter((name) => name !== "");
  return [...new Set(names.map((name) => name.slice(0, LONGEST_NAME)))];
}
