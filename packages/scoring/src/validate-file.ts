import { type ErrorReport, FahengError } from "@faheng/domain";
import { compile } from "./compile/compile.ts";
import { parseFacts } from "./parse-facts.ts";
import { parseProfile } from "./parse-profile.ts";
import type { PlanOptions } from "./plan.ts";
import type { RuleKind } from "./rule-kind.ts";
import { STANDARD_RULES } from "./rules/index.ts";
import { readFramework, scoreFile } from "./score-file.ts";
import { warningsOf } from "./warnings/warnings-of.ts";

/** What can be said about documents before anybody is scored by them. */
export interface Validation {
  /** Everything that keeps them from being used. */
  readonly errors: readonly ErrorReport[];
  /** Where the profile contradicts itself and is used all the same; empty while there are errors in it. */
  readonly warnings: readonly ErrorReport[];
}

/** Checks a framework, a profile over it and, where they are given, the facts of one unit. */
export function validateFile(
  documents: { readonly framework: unknown; readonly profile: unknown; readonly facts?: unknown },
  rules: readonly RuleKind[] = STANDARD_RULES,
  options: Partial<PlanOptions> = {},
): Validation {
  const { framework, profile, facts } = documents;
  const laid = attempt(() =>
    warningsOf(compile(readFramework(framework), parseProfile(profile), rules, options)).map((it) => it.report()),
  );
  const stated = attempt(() => {
    if (facts === undefined) return;
    if (laid.value) scoreFile({ framework, profile, facts }, rules, options);
    else parseFacts(facts);
  });
  return { errors: [...laid.errors, ...stated.errors], warnings: laid.value ?? [] };
}

function attempt<Value>(run: () => Value): { readonly value: Value | null; readonly errors: readonly ErrorReport[] } {
  try {
    return { value: run(), errors: [] };
  } catch (error) {
    if (!(error instanceof FahengError)) throw error;
    return { value: null, errors: [error.report()] };
  }
}
