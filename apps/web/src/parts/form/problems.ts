import type { ErrorReport } from "@faheng/domain";

/** A fault or a warning on the way to the field that it is about. */
export interface Problem {
  readonly report: ErrorReport;
  readonly isError: boolean;
  /** What is left of its place under the field at hand. */
  readonly rest: readonly string[];
}

/** Those under one name, on their way to it. */
export function problemsUnder(problems: readonly Problem[], ...names: readonly string[]): readonly Problem[] {
  return problems.flatMap((problem) =>
    names.every((name, position) => problem.rest[position] === name)
      ? [{ ...problem, rest: problem.rest.slice(names.length) }]
      : [],
  );
}

/** Those that go to none of these names: they are told where one is. */
export function problemsHere(problems: readonly Problem[], names: readonly string[]): readonly Problem[] {
  return problems.filter(({ rest }) => !names.includes(rest[0] ?? ""));
}
