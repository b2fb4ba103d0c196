import { type ErrorDefinition, type ErrorValues, FahengError, frameworkErrors } from "@faheng/domain";
import { scoringErrors } from "@faheng/scoring";
import { z } from "zod";
import { pluginErrors } from "../errors.ts";

const text = z.string().max(4000);
const value = z.union([text, z.number(), z.object({ zh: text, en: text })]);

/** An error on its way between threads: what fills its wordings, never the wordings themselves. */
export interface CarriedError {
  readonly code: string;
  readonly place: string | null;
  readonly details: ErrorValues;
  readonly problems: readonly Omit<CarriedError, "problems">[];
}

const single = { code: z.string().max(80), place: text.nullable(), details: z.record(z.string().max(80), value) };
const carried: z.ZodType<CarriedError> = z.object({ ...single, problems: z.array(z.object(single)).max(100) });

const KNOWN: ReadonlyMap<string, ErrorDefinition> = new Map(
  [frameworkErrors, scoringErrors, pluginErrors].flatMap((errors) => Object.values(errors)).map((it) => [it.code, it]),
);

/** A coded error as plain data. */
export function carryError(error: FahengError): CarriedError {
  const { code, place, problems } = error;
  const bare = (it: FahengError) => ({ code: it.code, place: it.place, details: it.values });
  return { code, place, details: error.values, problems: problems.slice(0, 100).map(bare) };
}

/** The error that was carried; `null` for what is none of those that checking and scoring throw. */
export function revivedError(data: unknown): FahengError | null {
  const read = carried.safeParse(data);
  if (!read.success) return null;
  const revive = ({ code, place, details }: Omit<CarriedError, "problems">, problems: readonly FahengError[] = []) => {
    const definition = KNOWN.get(code);
    return definition ? new FahengError(definition, { place, details, problems }) : null;
  };
  return revive(
    read.data,
    read.data.problems.flatMap((it) => revive(it) ?? []),
  );
}
