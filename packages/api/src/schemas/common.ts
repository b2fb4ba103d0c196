import { errorReportForm } from "@faheng/assessment";
import { codeSchema } from "@faheng/domain";
import { z } from "zod";

/** For queries without input: anything beside nothing is refused. */
export const nothing = z.undefined();
/** For mutations without values. */
export const empty = z.strictObject({});
export const id = z.string().min(1).max(100);
/** Code of an indicator, framework or profile. */
export const code = codeSchema;
/** A printed department name and one of the agency's departments it means. */
export const binding = z.strictObject({ printedName: z.string().min(1).max(400), departmentId: id });
export const points = z.int();
export const day = z.iso.date();
export const time = z.iso.datetime();
/** Which version of which record of a book was written; both count from 1. */
export const recorded = z.strictObject({ n: z.int(), version: z.int() });
export const wording = z.strictObject({ zh: z.string(), en: z.string() });

/** An error as it is told to people. */
export const errorReport = errorReportForm;

/** Something that people can see: blanks, controls and marks without a width alone are no text. */
export const VISIBLE = /[^\s\p{C}]/u;
