import { errorReportForm } from "@faheng/assessment";
import { codeSchema, isOneLine, isSeen, isUsualDay, said, USUAL_DAYS } from "@faheng/domain";
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
const { from, to } = USUAL_DAYS;
const USUAL_DAY = said(`must be a day from ${from} to ${to}`, `应为${from}至${to}之间的日期`);
/** A day that somebody states: within the years that the arithmetic of periods and calendars holds for, and anybody means. */
export const statedDay = day.refine(isUsualDay, USUAL_DAY);
export const time = z.iso.datetime();
/** Which version of which record of a book was written; both count from 1. */
export const recorded = z.strictObject({ n: z.int(), version: z.int() });
export const wording = z.strictObject({ zh: z.string(), en: z.string() });

/** An error as it is told to people. */
export const errorReport = errorReportForm;

const SEEN = said("shows nothing: write what people can read", "没有可见的文字，请填写看得见的内容");
const ONE_LINE = said(
  "has a line break, or characters that are not seen or turn the text around; type it anew",
  "含有换行、看不见的字符或使文字倒排的字符，请重新录入",
);

/** What names something, or is a heading: one line without anything that hides. */
export const line = (most: number) =>
  z.string().trim().min(1).max(most).refine(isSeen, SEEN).refine(isOneLine, ONE_LINE);

/** What people write for others to read, and must not leave out: a reason, a finding. */
export const prose = (most: number) => z.string().trim().min(1).max(most).refine(isSeen, SEEN);

/** The same where it is saved as it is being typed: a blank at the end is not taken from under the writer’s hands. */
export const typed = (most: number) => z.string().min(1).max(most).refine(isSeen, SEEN);
