import {
  amountSchema,
  dateOfDay,
  dateSchema,
  dayIn,
  dayNumber,
  daysLate,
  inTime,
  said,
  workingDaysLate,
  wantedForm,
} from "@faheng/domain";
import { z } from "zod";
import { defineRule, type RuleContext } from "../rule-kind.ts";
import { partialInText, partialIsSaid, partialSchema, stepsOf } from "./count-steps.ts";
import { countSchema, inPoints, labelSchema, withEffect } from "./fields.ts";

const MONTH_DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const NEVER = "none";

const params = z
  .strictObject({
    /** `date`: the fact is the day it was done. `days`: the fact is the number of days late (within 7 days of each case). */
    asks: z.enum(["date", "days"]).default("date"),
    /** Last day that is in time: a date, or month and day (`03-01`) of the year in which the assessed period ends. */
    due: z
      .union([dateSchema, z.string().regex(MONTH_DAY, wantedForm("a month and day such as 03-01", "月和日，如 03-01"))])
      .nullable()
      .default(null),
    /** Years to add to the period's last year, for a due day after it (next March: 1). */
    yearOffset: z.int().min(-5).max(5).default(0),
    /** One amount however late, or one for each day. */
    per: z.enum(["flat", "calendar-day", "working-day"]),
    points: amountSchema,
    /** How many days make one step (每迟三日), and whether a started step counts; said where it is more than one. */
    step: z.int().min(1).max(366).default(1),
    partial: partialSchema.nullable().default(null),
    /** Days that are let pass. */
    grace: countSchema(366).default(0),
    /** Amount where it was not done at all; `null`: that is no answer here. */
    notDone: amountSchema.nullable().default(null),
    label: labelSchema.nullable().default(null),
  })
  .refine(({ asks, due }) => (asks === "date") === (due !== null), {
    ...said("due goes with asks: date", "asks 为 date 时应写 due，为 days 时不写"),
    path: ["due"],
  })
  .refine(({ asks, notDone }) => asks === "date" || notDone === null, {
    ...said("notDone goes with asks: date", "notDone 只用于 asks 为 date"),
    path: ["notDone"],
  })
  .refine(({ per, step }) => per !== "flat" || step === 1, {
    ...said("a flat amount has no steps: step must be 1", "按一次计时 step 应为1"),
    path: ["step"],
  })
  .refine(...partialIsSaid);
type Params = z.infer<typeof params>;

/** A day, the number of days late, or `none` for not done at all. */
type LatenessFact = string | number;

/** The last day in time; `null` where the facts are counts of days, or no period says which year is meant. */
function dueDate({ due, yearOffset }: Params, context: RuleContext): string | null {
  if (due === null) return null;
  if (!MONTH_DAY.test(due)) return inTime(due, context);
  if (context.period === null) return null;
  return inTime(dayIn(Number(context.period.to.slice(0, 4)) + yearOffset, due), context);
}

function lateDays(params: Params, fact: LatenessFact, context: RuleContext): number {
  if (fact === NEVER) return 0;
  // compile refuses a due day that no period gives a year; until then nothing is late.
  const due = dueDate(params, context) ?? String(fact);
  const days =
    typeof fact === "number"
      ? fact
      : params.per === "working-day"
        ? workingDaysLate(due, fact, context.calendar)
        : daysLate(due, fact);
  return Math.max(0, days - params.grace);
}

function amount(params: Params, fact: LatenessFact, context: RuleContext): number {
  if (fact === NEVER) return params.notDone ?? 0;
  const days = lateDays(params, fact, context);
  return params.per === "flat"
    ? days > 0
      ? params.points
      : 0
    : stepsOf(days, params.step, params.partial) * params.points;
}

const dayUnit = ({ per }: Params): string => (per === "working-day" ? "个工作日" : "日");

/** Late: 未按时报送的扣1分; 每迟1日扣0.1分. */
export const lateness = defineRule({
  kind: "lateness",
  title: { zh: "逾期", en: "Lateness" },
  names: {
    asks: { zh: "问完成日期还是逾期天数", en: "Ask for a date or for days" },
    due: { zh: "期限", en: "Due day" },
    yearOffset: { zh: "期限推后几年", en: "Years after" },
    per: { zh: "按一次还是按天计", en: "Once or by the day" },
    points: { zh: "每次或每天的分值", en: "Points, or points a day" },
    step: { zh: "每多少天算一步", en: "Days to a step" },
    partial: { zh: "不足一步怎么计", en: "Part of a step" },
    grace: { zh: "宽限天数", en: "Days of grace" },
    notDone: { zh: "没有做时的分值", en: "Points when not done" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  refuses: ({ due }, { period }) =>
    due !== null && MONTH_DAY.test(due) && period === null
      ? {
          field: "due",
          reason: {
            zh: "只有月日，没有考核期就不知道是哪一年；用 --period 给出考核期，或写明年份",
            en: "has no year and no assessed period is given; give one with --period, or write the year",
          },
        }
      : null,
  fact: ({ asks, notDone }): z.ZodType<LatenessFact> => {
    if (asks === "days") return countSchema(36_600);
    return notDone === null ? dateSchema : z.union([dateSchema, z.literal(NEVER)]);
  },
  field: (params) =>
    params.asks === "days"
      ? { kind: "count" as const, label: params.label ?? "逾期天数", unit: dayUnit(params), max: 36_600 }
      : { kind: "date" as const, label: params.label ?? "完成日期", canBeMissing: params.notDone !== null },
  read: (params, context) => {
    const { effect } = context;
    const { due, per, points, step, partial, grace, notDone } = params;
    const limit = dueDate(params, context) ?? due ?? "规定期限";
    const free = grace > 0 ? `逾期${grace}${dayUnit(params)}以内不计，` : "";
    const late =
      per === "flat"
        ? `逾期的${withEffect(effect, points)}`
        : `每逾期${step}${dayUnit(params)}${withEffect(effect, points)}${partialInText(step, partial)}`;
    return `以${limit}为限，${free}${late}${notDone === null ? "" : `，未完成的${withEffect(effect, notDone)}`}`;
  },
  amount,
  countsWorkingDays: ({ asks, per }) => asks === "date" && per === "working-day",
  bounds: ({ per, points, notDone }) => ({
    least: 0,
    most: per === "flat" ? Math.max(points, notDone ?? 0) : points === 0 ? (notDone ?? 0) : null,
  }),
  arithmetic: (params, fact, context) => {
    if (amount(params, fact, context) === 0) return "";
    // That it was not done is said beside it.
    if (fact === NEVER) return withEffect(context.effect, params.notDone ?? 0);
    if (params.per === "flat") return `逾期，${withEffect(context.effect, params.points)}`;
    const days = lateDays(params, fact, context);
    const steps = params.step === 1 ? "" : `，计${stepsOf(days, params.step, params.partial)}档`;
    return `逾期${days}${dayUnit(params)}${steps}×${inPoints(params.points)}`;
  },
  stated: (params, fact, context) => {
    if (typeof fact === "number") return `${params.label ?? "逾期天数"}：${fact}${dayUnit(params)}`;
    return `期限${dueDate(params, context) ?? params.due}，${fact === NEVER ? "未完成" : `完成于${fact}`}`;
  },
  bulk: (params, context) => {
    if (params.per !== "flat") return null;
    const { points, notDone } = params;
    const slot = (fact: LatenessFact): number => (fact === NEVER ? 2 : lateDays(params, fact, context) > 0 ? 1 : 0);
    return { amounts: [0, points, notDone ?? 0], slot };
  },
  // What is not done may still be done, and how late that is nobody knows; a day that is stated stays.
  ahead: (params, fact, context) => {
    const now = amount(params, fact, context);
    if (fact !== NEVER) return { least: now, most: now };
    return { least: 0, most: params.per === "flat" ? Math.max(now, params.points) : null };
  },
  samples: (params, context) => {
    if (params.asks === "days") return [0, params.grace + params.step];
    const due = dueDate(params, context);
    if (due === null) return [];
    const late = [1, 2, 7, 30].map((days) => dateOfDay(dayNumber(due) + days + params.grace));
    return [due, ...late, ...(params.notDone === null ? [] : [NEVER])];
  },
});
