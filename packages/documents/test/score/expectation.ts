import { readFileSync } from "node:fs";

/** What a careful person reads out of a document, item by item; a field that is left out is not looked at. */
export interface ExpectedItem {
  readonly n?: string | null;
  readonly title?: string | null;
  readonly content?: string | null;
  readonly groups?: readonly string[];
  readonly lead?: readonly string[];
  readonly coop?: readonly string[];
  readonly responsibleLead?: readonly string[];
  readonly responsibleCoop?: readonly string[];
  readonly points?: string | null;
  readonly standard?: string | null;
  readonly kind?: "item" | "bonus" | "veto";
  /** Counts; `null` where the document lost the cell. */
  readonly materials?: number | null;
  readonly bases?: number | null;
  readonly methods?: readonly string[];
  readonly clauses?: number;
  readonly date?: string | null;
  readonly target?: string | null;
}

/** The expectation of one document. */
export interface Expectation {
  readonly items: readonly ExpectedItem[];
  /** Lines that are notes, and no items. */
  readonly notes?: readonly string[];
}

/** Reads `NAME.expect.json`. */
export function readExpectation(path: string): Expectation {
  return JSON.parse(readFileSync(path, "utf8")) as Expectation;
}
