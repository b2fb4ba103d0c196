import type { RouterInputs } from "@faheng/api";
import type { TaxonomyId } from "@faheng/domain";
import type { EditionList } from "../../api/outputs.ts";

type Method = EditionList["methods"][number]["method"];
type MethodInput = RouterInputs["edition"]["chooseMethod"]["method"];

/** A grade as it is typed: points and per cent in text. */
export interface TypedGrade {
  readonly key: number;
  readonly name: string;
  readonly atLeast: string;
  readonly quota: string;
}

/** The grades of one category as they are typed. */
export interface TypedGrades {
  readonly key: number;
  readonly category: string;
  readonly ties: "none" | "all";
  readonly list: readonly TypedGrade[];
}

/** A method as it is typed. */
export interface TypedMethod {
  readonly title: string;
  readonly digits: string;
  readonly grades: readonly TypedGrades[];
  readonly taxonomy: TaxonomyId | null;
  readonly weights: Readonly<Record<string, string>>;
  readonly box: string;
  readonly note: string;
}

let keys = 0;
/** Names a row of the form for as long as the page is there. */
export function nextKey(): number {
  keys += 1;
  return keys;
}

/** What the form shows of a method; of none what most offices begin with, without any number of points. */
export function typedMethod(method: Method | null, title: string): TypedMethod {
  if (method === null) {
    return { title, digits: "2", grades: [], taxonomy: null, weights: {}, box: "20", note: "" };
  }
  return {
    title: method.title,
    digits: String(method.digits),
    grades: method.grades.map(({ category, ties, list }) => ({
      key: nextKey(),
      category: category ?? "",
      ties,
      list: list.map(({ name, atLeast, quota }) => ({
        key: nextKey(),
        name,
        atLeast,
        quota: quota === null ? "" : perCent(quota),
      })),
    })),
    taxonomy: method.index?.taxonomy ?? null,
    weights: Object.fromEntries(method.index?.weights.map(({ code, weight }) => [code, String(weight)]) ?? []),
    box: method.index === null ? "20" : perCent(method.index.box),
    note: method.note,
  };
}

/** What was typed, as it is sent; what is no number goes as it is, for the server to say where. */
export function asTyped({ title, digits, grades, taxonomy, weights, box, note }: TypedMethod): MethodInput {
  const typedWeights = Object.entries(weights).filter(([, text]) => text.trim() !== "");
  return {
    title: title.trim(),
    digits: Number(digits),
    index:
      taxonomy === null
        ? null
        : {
            taxonomy,
            weights: typedWeights.map(([code, text]) => ({ code, weight: Number(text) })),
            box: { numerator: Number(box), denominator: 100 },
          },
    grades: grades.map(({ category, ties, list }) => ({
      category: category.trim() === "" ? null : category.trim(),
      ties,
      list: list.map(({ name, atLeast, quota }) => ({
        name: name.trim(),
        atLeast: atLeast.trim(),
        quota: quota.trim() === "" ? null : shareOf(quota.trim()),
      })),
    })),
    note: note.trim(),
  };
}

/** A third is written as 1/3; everything else as per cent. */
function shareOf(text: string): { numerator: number; denominator: number } {
  const [, top, bottom] = /^(\d+)\/(\d+)$/u.exec(text) ?? [];
  if (top !== undefined && bottom !== undefined) return { numerator: Number(top), denominator: Number(bottom) };
  const [whole = "", rest = ""] = text.split(".");
  const scale = 10 ** rest.length;
  return { numerator: Number(whole + rest), denominator: 100 * scale };
}

function perCent({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): string {
  const hundredfold = (100 * numerator) / denominator;
  return Number.isInteger(hundredfold) ? String(hundredfold) : `${numerator}/${denominator}`;
}
