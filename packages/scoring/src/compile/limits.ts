/**
 * Far above any document seen (133 tasks, 25 clauses); beyond them a profile is refused before it is read, so that
 * refusing or compiling takes no longer than a person notices.
 */
export const LIMITS = {
  groups: 1000,
  indicators: 2000,
  /** Items and clauses, each times the classes of units (and the one of those that no class names). */
  items: 1500,
  clauses: 2500,
  clausesOfItem: 200,
  classes: 20,
  parts: 200,
  readings: 5000,
  /** Entries of any one list or object of a profile, as deep as it may lie. */
  entries: 5000,
} as const;
