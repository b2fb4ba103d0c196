import type { Db } from "@faheng/database";
import type { StreamedTable } from "@faheng/documents";
import type { AccessObject, Action } from "../access/can.ts";
import type { Context } from "../context.ts";

/** A table that a job writes into a file, a page of rows at a time, so that none is too long for it. */
export interface ExportContent {
  /** Without the ending, which its form gives. */
  readonly fileName: string;
  readonly title: string;
  readonly columns: StreamedTable["columns"];
  readonly rows: number;
  /** The same rows however often they are asked for. */
  readonly pages: () => StreamedTable["pages"];
}

/** One kind of content: who may have it, what it is called, and where it comes from. */
export interface ExportSource<Wanted> {
  /** Asked where the file is asked for and again where it is taken. */
  readonly action: Action;
  readonly object: (wanted: Wanted) => AccessObject;
  /** What people call it: which of it, from when to when. */
  readonly about: (wanted: Wanted, timeZone: string) => string;
  readonly open: (db: Db, context: Context, wanted: Wanted) => Promise<ExportContent>;
}
