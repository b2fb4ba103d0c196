import { faultsOf, type ValueFault, withoutSchemaLine } from "@faheng/domain";
import type { z } from "zod";
import { isTooLarge, TOO_LARGE } from "./json-size.ts";

/** At most this many faults are listed; a broken file should not print a book. */
const MAX_FAULTS = 100;

/** A document of ours, or what keeps it from being one (at least one fault). */
export type ReadDocument<Document> =
  | { readonly document: Document; readonly faults: null }
  | { readonly document: null; readonly faults: readonly ValueFault[] };

/**
 * Parses unchecked JSON as a document of one format; one of another format is refused for that alone. A `$schema` line is
 * left aside.
 */
export function readDocument<Document>(
  schema: z.ZodType<Document>,
  format: string,
  stated: unknown,
): ReadDocument<Document> {
  const input = withoutSchemaLine(stated);
  if (isTooLarge(input)) return refused({ path: [], wording: { zh: TOO_LARGE.reason, en: TOO_LARGE.reasonEn } });
  const given = typeof input === "object" && input !== null && "format" in input ? input.format : undefined;
  if (typeof given === "string" && given !== format) {
    const wording = { zh: `应为“${format}”，这是“${given}”`, en: `expected “${format}”, this is “${given}”` };
    return refused({ path: ["format"], wording });
  }
  const unsafe = protoIn(input);
  if (unsafe) {
    const wording = { zh: "没有这样的键：“__proto__”", en: "there is no such key: “__proto__”" };
    return refused({ path: unsafe, wording });
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return { document: parsed.data, faults: null };
  return { document: null, faults: faultsOf(parsed.error, input, MAX_FAULTS, schema) };
}

/** Where JSON has a key `__proto__`, which parsing a record would pass over; `null` where it has none. */
function protoIn(input: unknown): PropertyKey[] | null {
  const open: { readonly value: object; readonly path: readonly PropertyKey[] }[] = [];
  const add = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === "object" && value !== null) open.push({ value, path });
  };
  add(input, []);
  for (const { value, path } of open) {
    if (Object.hasOwn(value, "__proto__")) return [...path, "__proto__"];
    for (const [key, child] of Object.entries(value)) add(child, [...path, key]);
  }
  return null;
}

function refused(fault: ValueFault): { readonly document: null; readonly faults: readonly ValueFault[] } {
  return { document: null, faults: [fault] };
}
