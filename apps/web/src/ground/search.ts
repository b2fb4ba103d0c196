import { isDay } from "@faheng/domain";

/** Reads one parameter of an address; `undefined` where it says nothing that fits. */
export type Reader<Value> = (value: unknown) => Value | undefined;

/** What a page's address may state. Absent means the ordinary view. */
export type SearchOf<Readers extends Readonly<Record<string, Reader<unknown>>>> = {
  readonly [Key in keyof Readers]?: Exclude<ReturnType<Readers[Key]>, undefined>;
};

/**
 * Reads what a page's address states, parameter by parameter. What does not fit, or is not the page's, is left out rather than
 * shown as an error: anybody may type an address.
 */
export function searchOf<const Readers extends Readonly<Record<string, Reader<unknown>>>>(readers: Readers) {
  return (search: Readonly<Record<string, unknown>>): SearchOf<Readers> => {
    const read = Object.entries(readers).map(([key, reader]) => [key, reader(search[key])] as const);
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as SearchOf<Readers>;
  };
}

/** A word; a number stands in an address as one, and an overlong word is cut. */
export const word: Reader<string> = (value) =>
  (typeof value === "string" && value !== "") || typeof value === "number" ? String(value).slice(0, 200) : undefined;

/** Set, or not there. */
export const flag: Reader<boolean> = (value) => (value === true ? true : undefined);

/** A day that exists, `2026-11-20`. */
export const day: Reader<string> = (value) => (typeof value === "string" && isDay(value) ? value : undefined);

/** A month, `2026-11`. */
export const month: Reader<string> = (value) =>
  typeof value === "string" && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(value) ? value : undefined;

/** A whole number from 1. */
export const whole: Reader<number> = (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 1 ? value : undefined;

/** A whole year of a century or two around ours. */
export const year: Reader<number> = (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 2999 ? value : undefined;

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  return (value) => words.find((one) => one === value);
}

/** The address of a page that states nothing. */
export const noSearch = searchOf({});
