/**
 * Far above any pack seen (133 indicators, 14,000 values, text of 283 characters); beyond them a pack is refused before it
 * is parsed, so that refusing it, or taking one that is as large as may be, takes no longer than a second.
 */
export const LIMITS = {
  frameworks: 20,
  profiles: 60,
  rules: 100,
  reports: 100,
  documentReaders: 100,
  demonstrations: 40,
  /** Of one framework. */
  groups: 1000,
  indicators: 2000,
  /** Entries of any other list, and keys of any object. */
  entries: 5000,
  /** Texts, numbers, lists and objects of the whole pack. */
  values: 100_000,
  /** Characters of one text, and of all of them. */
  text: 20_000,
  characters: 2_000_000,
  /** Lists and objects inside one another. */
  depth: 40,
  /** Faults that are listed; more say nothing new. */
  faults: 100,
} as const;

/** What a pack has handed in so far, against what it may. */
export interface Budget {
  values: number;
  characters: number;
}
