import { type ErrorDefinition, type ErrorDetails, FahengError } from "@faheng/domain";

/** At most this many problems are listed; a broken file should not print a book. */
const MAX_PROBLEMS = 100;

/** Collects what is wrong, so that one error can tell all of it. */
export interface Problems {
  readonly found: readonly FahengError[];
  report(definition: ErrorDefinition, place: string, details?: ErrorDetails): void;
}

export function collectProblems(): Problems {
  const found: FahengError[] = [];
  const seen = new Set<string>();
  return {
    found,
    report(definition, place, details = {}) {
      const key = JSON.stringify([definition.code, place, details]);
      if (found.length >= MAX_PROBLEMS || seen.has(key)) return;
      seen.add(key);
      found.push(new FahengError(definition, { place, details }));
    },
  };
}
