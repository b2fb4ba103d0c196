import { FahengError } from "@faheng/domain";
import { rowErrors } from "./row-errors.ts";
import type { Schema } from "./schema.ts";

/** Where a value lies. */
export interface ColumnPlace {
  readonly table: keyof Schema;
  readonly column: string;
}

/** Long enough to recognise a value by, short enough for a message. */
const SHOWN = 60;

/**
 * A word of a column as one of those that the program knows. The table holds it to them too: another can only come from a
 * newer program, or from a hand in the database.
 *
 * @throws FAHENG_ROW_WORD_UNKNOWN
 */
export function oneOf<Word extends string>(words: readonly Word[], value: string, place: ColumnPlace): Word {
  const known = words.find((it) => it === value);
  if (known !== undefined) return known;
  const { table, column } = place;
  throw new FahengError(rowErrors.FAHENG_ROW_WORD_UNKNOWN, {
    place: `${table}.${column}`,
    details: { table, column, value: value.slice(0, SHOWN), words: words.join(", ") },
  });
}

/**
 * What a column keeps as JSON.
 *
 * @param is whether it has the form that was written there.
 * @throws FAHENG_ROW_UNREADABLE
 */
export function jsonOf<Value>(text: string, is: (value: unknown) => value is Value, place: ColumnPlace): Value {
  const value = parsed(text, place);
  if (is(value)) return value;
  throw unreadable(text, place);
}

function parsed(text: string, place: ColumnPlace): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(text, place, cause);
  }
}

function unreadable(text: string, { table, column }: ColumnPlace, cause?: unknown): FahengError {
  return new FahengError(rowErrors.FAHENG_ROW_UNREADABLE, {
    place: `${table}.${column}`,
    details: { table, column, value: text.slice(0, SHOWN) },
    cause,
  });
}
