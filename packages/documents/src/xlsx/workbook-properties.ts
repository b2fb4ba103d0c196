import type { WorkbookProperties } from "hucre/xlsx";
import { MADE_BY } from "../made-by.ts";

/** The library writes the moment where nothing is said: with one day for all, the same cells are the same bytes. */
export const WORKBOOK_PROPERTIES: WorkbookProperties = { creator: MADE_BY, modified: new Date("1980-01-01T00:00:00Z") };
