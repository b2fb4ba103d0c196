import type { z } from "zod";
import type { Wording } from "./errors.ts";
import { knownKeys } from "./known-keys.ts";
import { nearestTo } from "./listed.ts";
import { formOf } from "./wanted-form.ts";

type Issue = z.core.$ZodIssue;

/**
 * Options of a check of our own whose fault can be told in both languages.
 *
 * @example amount.refine((points) => points >= 0, said("must not be negative", "不能为负数"))
 */
export function said(en: string, zh: string): { readonly message: string; readonly params: { readonly zh: string } } {
  return { message: en, params: { zh } };
}

/** One fault of a value that was parsed: where, and what in both languages. */
export interface ValueFault {
  readonly path: readonly PropertyKey[];
  readonly wording: Wording;
}

/**
 * The faults Zod found in `input`, at most `most` of them, in words an author of JSON understands; a key or a word that is
 * near one that `schema` knows is asked about.
 */
export function faultsOf(error: z.ZodError, input: unknown, most: number, schema: z.core.$ZodType): ValueFault[] {
  const keysAt: KeysAt = (path) => knownKeys(schema, path, input);
  return error.issues.slice(0, most).map((issue) => ({ path: issue.path, wording: wordingOf(issue, input, keysAt) }));
}

/** The keys that are known under a path. */
type KeysAt = (path: readonly PropertyKey[]) => readonly string[];

/** What one issue says, in both languages, to whoever has not the value at hand that it is about. */
export function issueWording(issue: Issue): Wording {
  const wanted = whatIsWanted(issue);
  if (wanted) return { zh: `应为${wanted.zh}`, en: `expected ${wanted.en}` };
  return wordingOf(issue, undefined, () => []);
}

/** `inside` is the value in which the issue's path starts. */
function wordingOf(issue: Issue, inside: unknown, keysAt: KeysAt): Wording {
  const found = valueAt(inside, issue.path);
  const wanted = whatIsWanted(issue);
  if (wanted && typeof found === "string" && isNoDay(issue, found)) {
    return { zh: `没有“${found}”这一天，应为${wanted.zh}`, en: `there is no day “${found}”; expected ${wanted.en}` };
  }
  if (found === undefined && wanted)
    return { zh: `缺少此项，应为${wanted.zh}`, en: `is missing; expected ${wanted.en}` };
  if (wanted) return meant({ zh: `应为${wanted.zh}`, en: `expected ${wanted.en}` }, found, wordsOf(issue));
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(issue.path);
      const keys = issue.keys.map((key) => meant({ zh: `“${key}”`, en: `“${key}”` }, key, known));
      const [zh, en] = [keys.map((key) => key.zh).join("、"), keys.map((key) => key.en).join(", ")];
      return { zh: `没有这样的键：${zh}`, en: `there is no such key: ${en}` };
    }
    case "too_small":
      return least(issue.origin, issue.minimum, issue.inclusive ?? true);
    case "too_big":
      return most(issue.origin, issue.maximum, issue.inclusive ?? true);
    case "invalid_key": {
      const [inner] = issue.issues;
      const key = String(issue.path.at(-1));
      const fault = inner ? wordingOf(inner, key, () => []) : { zh: "写法不对", en: "has the wrong form" };
      return { zh: `键“${key}”${fault.zh}`, en: `the key “${key}”: ${fault.en}` };
    }
    case "custom": {
      const zh: unknown = issue.params?.["zh"];
      return meant({ zh: typeof zh === "string" ? zh : issue.message, en: issue.message }, found, wordsOf(issue));
    }
    case "invalid_union": {
      const branch = likeliest(issue);
      if (!branch) break;
      const { zh, en } = wordingOf(branch, found, (path) => keysAt([...issue.path, ...path]));
      const key = branch.path.join(".");
      return key === "" ? { zh, en } : { zh: `“${key}”${zh}`, en: `“${key}” ${en}` };
    }
    default:
  }
  return { zh: "这个值不对", en: issue.message };
}

/** A sentence that ends with the word that was probably meant. */
function meant({ zh, en }: Wording, given: unknown, known: readonly string[]): Wording {
  const { nearest, nearestEn } = typeof given === "string" ? nearestTo(given, known) : NOT_NEAR;
  return { zh: `${zh}${nearest}`, en: `${en}${nearestEn}` };
}

const NOT_NEAR = { nearest: "", nearestEn: "" };

/** The words that an issue says there are. */
function wordsOf(issue: Issue): readonly string[] {
  const words: unknown =
    issue.code === "invalid_value"
      ? issue.values
      : issue.code === "invalid_union" && "options" in issue
        ? issue.options
        : issue.code === "custom"
          ? issue.params?.["known"]
          : [];
  return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
}

const TYPES: Readonly<Record<string, Wording>> = {
  string: { zh: "文字", en: "a string" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表 […]", en: "a list […]" },
  tuple: { zh: "列表 […]", en: "a list […]" },
  object: { zh: "对象 {…}", en: "an object {…}" },
  record: { zh: "对象 {…}", en: "an object {…}" },
  null: { zh: "null", en: "null" },
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text has the form of a day, and there is none such (30 February). */
function isNoDay(issue: Issue, text: string): boolean {
  const isDay = (one: Issue): boolean =>
    one.code === "invalid_format"
      ? one.format === "date"
      : one.code === "invalid_union" && one.errors.some((branch) => branch.some(isDay));
  return DAY.test(text) && isDay(issue);
}

/** What should stand there, for faults of the kind of value; `null` for faults of its size or contents. */
function whatIsWanted(issue: Issue): Wording | null {
  const form = formOf(issue.message);
  if (form) return form;
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_format": {
      if (issue.format === "date") return { zh: "日期，如 2026-03-01", en: "a date such as 2026-03-01" };
      if (issue.format !== "regex" || issue.pattern === undefined) return null;
      return { zh: `符合 ${issue.pattern} 的文字`, en: `a text that fits ${issue.pattern}` };
    }
    case "invalid_union": {
      if ("options" in issue && issue.options !== undefined) return oneOf(issue.options);
      // Values of several kinds, none of which fits: all of them are named.
      const wanted = issue.errors.flatMap((branch) => {
        const [first] = branch;
        return first && first.path.length === 0 && branch.length === 1 ? (whatIsWanted(first) ?? []) : [];
      });
      if (wanted.length === 0 || wanted.length < issue.errors.length) return null;
      const unique = (words: readonly string[]): string[] => [...new Set(words)];
      return {
        zh: unique(wanted.map(({ zh }) => zh)).join("，或"),
        en: unique(wanted.map(({ en }) => en)).join(" or "),
      };
    }
    default:
      return null;
  }
}

function oneOf(values: readonly unknown[]): Wording {
  const [only = "", ...others] = values.map((value) => JSON.stringify(value));
  if (others.length === 0) return { zh: only, en: only };
  return { zh: `${[only, ...others].join("、")}之一`, en: `one of ${[only, ...others].join(", ")}` };
}

/** Of a union's branches the one that was meant: it fits deepest, or is wrong in its contents and not in its kind. */
function likeliest(issue: z.core.$ZodIssueInvalidUnion): Issue | null {
  const firsts = issue.errors.flatMap(([first]) => first ?? []);
  const deepest = firsts.toSorted((a, b) => b.path.length - a.path.length)[0];
  if (deepest && deepest.path.length > 0) return deepest;
  return firsts.find(({ code }) => code !== "invalid_type") ?? firsts[0] ?? null;
}

function least(origin: string, minimum: number | bigint, inclusive: boolean): Wording {
  if (origin === "string" && minimum === 1) return { zh: "不能为空", en: "must not be empty" };
  if (origin === "string") return { zh: `至少${minimum}个字`, en: `at least ${minimum} characters` };
  if (origin === "array") return { zh: `至少${minimum}项`, en: `at least ${minimum} entries` };
  return inclusive
    ? { zh: `不能小于${minimum}`, en: `must not be less than ${minimum}` }
    : { zh: `应大于${minimum}`, en: `must be more than ${minimum}` };
}

function most(origin: string, maximum: number | bigint, inclusive: boolean): Wording {
  if (origin === "string") return { zh: `最多${maximum}个字`, en: `at most ${maximum} characters` };
  if (origin === "array") return { zh: `最多${maximum}项`, en: `at most ${maximum} entries` };
  return inclusive
    ? { zh: `不能大于${maximum}`, en: `must not be more than ${maximum}` }
    : { zh: `应小于${maximum}`, en: `must be less than ${maximum}` };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}
