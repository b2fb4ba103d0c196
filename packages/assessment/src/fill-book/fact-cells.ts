import type { Fact, FactField } from "@faheng/domain";
import { z } from "zod";

/** One cell in which a fact, or a part of it, is stated. */
export interface FactCell {
  /** Which part of the fact; empty where the fact is one cell. */
  readonly part: string;
  readonly label: string;
  /** What it takes, for people: unit and bounds. */
  readonly hint: string;
  readonly choices?: readonly string[];
}

/** The texts of a fact's cells, by part. */
export type FactTexts = Readonly<Record<string, string>>;

/** What a fact's cells come to: the fact, `null` where none is stated, or what one of them should have been. */
export type ReadFact =
  | { readonly isRead: true; readonly fact: Fact | null }
  | { readonly isRead: false; readonly part: string; readonly wants: string };

const THERE = "有";
const NOT_THERE = "无";
const NONE = "未完成";

/** The cells in which a fact is stated; none for what a table can't hold (events one by one, judgements of the office). */
export function cellsOf(field: FactField): readonly FactCell[] {
  const { label } = field;
  switch (field.kind) {
    case "flag":
      return [{ part: "", label, hint: `填“${field.yes}”或“${field.no}”`, choices: [field.yes, field.no] }];
    case "count":
      return [{ part: "", label, hint: `${field.unit}，${field.min ?? 0}至${field.max}的整数` }];
    case "ratio": {
      const hint = "不小于0的数；没有应统计的事项，两格都填0";
      return [
        { part: "numerator", label: `${label}：${field.numerator}`, hint },
        { part: "denominator", label: `${label}：${field.denominator}`, hint },
      ];
    }
    case "number": {
      const places = field.places ?? 3;
      return [{ part: "", label, hint: `${field.unit}，${field.min}至${field.max}，最多${places}位小数` }];
    }
    case "numbers":
      return field.numbers.map((it) => ({
        part: it.key,
        label: `${label}：${it.label}`,
        hint: `${it.unit}，${it.min}至${it.max}，最多6位小数`,
      }));
    case "date":
      return [{ part: "", label, hint: `日期，如2017-03-01${field.canBeMissing ? `；没有完成的填“${NONE}”` : ""}` }];
    case "choice": {
      const choices = field.options.map((it) => it.label);
      return [{ part: "", label, hint: `填其中之一：${choices.join("；")}`, choices }];
    }
    case "parts":
      return field.parts.map((it) => ({
        part: it.key,
        label: `${label}：${it.label}`,
        hint: `填“${THERE}”或“${NOT_THERE}”`,
        choices: [THERE, NOT_THERE],
      }));
    case "sample":
      return [{ part: "", label, hint: `${field.unit}，各次的数用分号隔开，如88；92.5` }];
    case "events":
    case "judgement":
      return [];
  }
}

/** What stands in the cells of a fact. */
export function textsOf(field: FactField, fact: Fact | undefined): FactTexts {
  if (fact === undefined || fact === null) return {};
  switch (field.kind) {
    case "flag":
      return { "": fact === true ? field.yes : field.no };
    case "ratio":
    case "numbers":
      // A ratio may have been stated as a percentage: it stands in the first cell.
      return isRecord(fact)
        ? Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, String(value)]))
        : { numerator: String(fact) };
    case "date":
      return { "": fact === "none" ? NONE : String(fact) };
    case "choice":
      return { "": field.options.find((it) => it.key === fact)?.label ?? String(fact) };
    case "parts": {
      const there: readonly unknown[] = Array.isArray(fact) ? fact : [];
      return Object.fromEntries(field.parts.map(({ key }) => [key, there.includes(key) ? THERE : NOT_THERE]));
    }
    case "sample":
      return { "": Array.isArray(fact) ? fact.map(String).join("；") : "" };
    case "count":
    case "number":
      return { "": String(fact) };
    case "events":
    case "judgement":
      return {};
  }
}

/** The fact that its cells state. Bounds are not looked at here: the rules that read it do. */
export function factOf(field: FactField, texts: FactTexts): ReadFact {
  const cells = cellsOf(field);
  const said = cells.map(({ part }) => plain(texts[part] ?? ""));
  if (said.every((text) => text === "")) return { isRead: true, fact: null };
  const wrong = (part: string): ReadFact => {
    const cell = cells.find((it) => it.part === part);
    return { isRead: false, part, wants: cell?.hint ?? "" };
  };
  const [only = ""] = said;
  switch (field.kind) {
    case "flag": {
      const words = new Map([
        [plain(field.yes), true],
        [plain(field.no), false],
        ["是", true],
        ["否", false],
        ["TRUE", true],
        ["FALSE", false],
      ]);
      const fact = words.get(only) ?? words.get(only.toUpperCase());
      return fact === undefined ? wrong("") : { isRead: true, fact };
    }
    case "count": {
      const number = decimalIn(only);
      return number !== null && /^-?\d{1,15}$/.test(number) ? { isRead: true, fact: Number(number) } : wrong("");
    }
    case "ratio": {
      const [, denominator = ""] = said;
      if (denominator === "" && /^\d{1,12}(\.\d{1,6})?%$/.test(only)) return { isRead: true, fact: only };
      return numbersOf(said, wrong, ["numerator", "denominator"], wholeOrText);
    }
    case "number": {
      const number = decimalIn(only.replace(/[%％]$/, field.unit.includes("%") ? "" : "%"));
      return number === null ? wrong("") : { isRead: true, fact: number };
    }
    case "numbers":
      return numbersOf(
        said,
        wrong,
        field.numbers.map((it) => it.key),
        (text) => text,
      );
    case "date": {
      if (field.canBeMissing && only === NONE) return { isRead: true, fact: "none" };
      const day = dayIn(only);
      return day === null ? wrong("") : { isRead: true, fact: day };
    }
    case "choice": {
      const found = field.options.find((it) => plain(it.label) === only);
      return found === undefined ? wrong("") : { isRead: true, fact: found.key };
    }
    case "parts": {
      const there: string[] = [];
      for (const [at, { key }] of field.parts.entries()) {
        if (said[at] === THERE) there.push(key);
        else if (said[at] !== NOT_THERE && said[at] !== "") return wrong(key);
      }
      return { isRead: true, fact: there };
    }
    case "sample": {
      const numbers = only.split(/[;；、\s]+/u).filter((it) => it !== "");
      const read = numbers.flatMap((it) => decimalIn(it) ?? []);
      return read.length === numbers.length ? { isRead: true, fact: read } : wrong("");
    }
    case "events":
    case "judgement":
      return { isRead: true, fact: null };
  }
}

/** A text as it is compared: full-width digits, letters and marks made plain, nothing around it. */
export function plain(text: string): string {
  return text.replace(/[！-～]/gu, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0)).trim();
}

function numbersOf(
  said: readonly string[],
  wrong: (part: string) => ReadFact,
  parts: readonly string[],
  as: (text: string) => string | number,
): ReadFact {
  const fact: Record<string, string | number> = {};
  for (const [at, part] of parts.entries()) {
    const number = decimalIn(said[at] ?? "");
    if (number === null) return wrong(part);
    fact[part] = as(number);
  }
  return { isRead: true, fact };
}

function wholeOrText(text: string): string | number {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/** A decimal as a cell may hold it: with thousands marked, or with the tail of a binary fraction; `null` for none. */
export function decimalIn(text: string): string | null {
  const bare = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  if (!/^-?\d{1,15}(\.\d{1,20})?$/.test(bare)) return null;
  // A spreadsheet computes in binary: 0.1 + 0.2 is kept as 0.30000000000000004 and shown as 0.3.
  const rounded = /\.\d{10,}$/.test(bare) ? String(Number(Number(bare).toPrecision(15))) : bare;
  return rounded.replace(/^(-?)0+(?=\d)/, "$1");
}

/** A day as people write it, or as a cell with a date reads; `null` for none. */
export function dayIn(text: string): string | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? [];
  if (year === "") return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return z.iso.date().safeParse(written).success ? written : null;
}

function isRecord(fact: unknown): fact is Readonly<Record<string, unknown>> {
  return typeof fact === "object" && fact !== null && !Array.isArray(fact);
}
