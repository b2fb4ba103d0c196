import { FahengError, faultsOf, said } from "@faheng/domain";
import { z } from "zod";
import { cliErrors } from "./errors.ts";
import { readJsonFile } from "./json-file.ts";

const period = z
  .tuple([z.iso.date(), z.iso.date()])
  .refine(([from, to]) => from <= to, said("the period ends before it begins", "结束日早于开始日"));
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
  const days = argument.split("..");
  if (days.length !== 2) {
    const reason = { reason: "应为 开始日..结束日", reasonEn: "expected first day..last day" };
    throw new FahengError(cliErrors.FAHENG_CLI_ARGUMENT, {
      place: "--period",
      details: { option: "--period", ...reason },
    });
  }
  const [from, to] = read("--period", period, days);
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
  const [fault] = faultsOf(parsed.error, value, 1, schema);
  const place = [option, ...(fault?.path ?? [])].join(".");
  const { zh, en } = fault?.wording ?? { zh: "", en: "" };
  throw new FahengError(cliErrors.FAHENG_CLI_ARGUMENT, { place, details: { option, reason: zh, reasonEn: en } });
}
