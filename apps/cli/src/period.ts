import { FahengError } from "@faheng/domain";
import { z } from "zod";
import { cliErrors } from "./errors.ts";
import { readJsonFile } from "./json-file.ts";

const period = z
  .tuple([z.iso.date(), z.iso.date()])
  .refine(([from, to]) => from <= to, "the period ends before it begins");
const calendar = z.strictObject({
  holidays: z.array(z.iso.date()).default([]),
  workdays: z.array(z.iso.date()).default([]),
});

/**
 * Reads `2017-01-01..2017-12-31`.
 *
 * @throws FAHENG_CLI_ARGUMENT
 */
export function readPeriod(argument: string): { from: string; to: string } {
  const [from, to] = read("--period", period, argument.split(".."));
  return { from, to };
}

/**
 * Reads a file of days off and made-up workdays.
 *
 * @throws FAHENG_CLI_UNREADABLE_FILE, FAHENG_CLI_ARGUMENT
 */
export function readCalendar(file: string): z.output<typeof calendar> {
  return read("--calendar", calendar, readJsonFile(file));
}

function read<Output>(option: string, schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = [option, ...(issue?.path ?? [])].join(".");
  throw new FahengError(cliErrors.FAHENG_CLI_ARGUMENT, { place, details: { option, reason: issue?.message ?? "" } });
}
