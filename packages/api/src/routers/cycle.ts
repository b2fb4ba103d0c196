import {
  adoptCalendar,
  type AssessmentSummary,
  benchmarksOfCycle,
  calendarDifference as readCalendarDifference,
  basisOfCycle,
  closeCycle,
  crosswalkOfCycle,
  guidedAgencies,
  listVisibleCycles,
  openCycle,
  openingOfCycle,
  openLineCycle,
  openOwnCycle,
  openRest,
  OVERVIEW_SORTS,
  overviewOfCycle,
  overviewPageOfCycle,
  reopenCycle,
  stateBenchmark,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { toCycle, toSummary } from "../present.ts";
import { assessmentState, benchmark, cycle, summary } from "../schemas/assessment.ts";
import { crosswalk, taxonomy, toCrosswalk } from "../schemas/crosswalk.ts";
import { cycleBasis } from "../schemas/cycle-basis.ts";
import { closedCycleEditions } from "../schemas/edition.ts";
import { figures } from "../schemas/hand-in.ts";
import { code, day, empty, errorReport, id, line, nothing, prose, statedDay } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const assignment = z.strictObject({
  agencyId: id,
  frameworkId: code,
  profileId: code.nullable(),
  /** Version of an office profile; the newest signed one where it is left out. */
  profileVersion: z.string().max(40).optional(),
});
/** What a city has, with room: a request of as many stays below what a server takes at once. */
const MOST_ASSIGNMENTS = 5000;
const newCycle = z.strictObject({
  title: line(100),
  from: statedDay,
  to: statedDay,
  /** Whether a deadline on a day off stays, or moves to the next working day. */
  restDays: z.enum(["stay", "next-working-day"]).default("stay"),
  /** Whether an answer needs the materials that the document lists before it is submitted and approved. */
  asksMaterials: z.boolean().default(false),
  /** Whether agencies learn who judged them and asks them. */
  namesReviewers: z.boolean().default(false),
});
const days = z.array(day).readonly();
const calendarDifference = z.strictObject({
  addedHolidays: days,
  removedHolidays: days,
  addedWorkdays: days,
  removedWorkdays: days,
  assessments: z.int(),
});
const askedBenchmark = benchmark.extend({
  profile: z.strictObject({ id: code, title: z.string() }),
  /** How many assessments are scored by it. */
  assessments: z.int(),
});
const overviewRow = summary
  .omit({
    id: true,
    cycleId: true,
    cycleTitle: true,
    cycleKind: true,
    assessedBy: true,
    cyclePhase: true,
    cycleEndsOn: true,
    cycleOpenedOn: true,
    daysLeft: true,
    frameworkId: true,
  })
  .extend({ assessmentId: id, category: z.string() });

const opening = z.strictObject({
  jobId: id,
  state: z.enum(["queued", "leased", "done", "dead", "discarded", "cancelled"]),
  isOwn: z.boolean(),
  total: z.int(),
  left: z.int(),
  missing: z.array(z.strictObject({ agencyId: id, agencyName: z.string(), reason: errorReport.nullable() })).readonly(),
  failure: errorReport.nullable(),
});

const overviewPage = z.strictObject({
  cycle,
  editions: closedCycleEditions.nullable(),
  rows: z.array(
    overviewRow.extend({
      /** What its review came to once that is announced, beside the agency's own. */
      review: z.strictObject({ n: z.int(), self: figures.nullable(), judged: figures.nullable() }).nullable(),
    }),
  ),
  page: z.int(),
  pages: z.int(),
  /** How many were found, and how many there are. */
  total: z.int(),
  all: z.int(),
  categories: z.array(z.string()).readonly(),
  states: z.partialRecord(assessmentState, z.int()),
  lacking: z.strictObject({ count: z.int(), names: z.array(z.string()).readonly() }),
});

/** A row of the overview: what is the cycle's stands beside the rows. */
function toOverviewRow(row: AssessmentSummary): z.input<typeof overviewRow> {
  const {
    id: assessmentId,
    cycleId: _id,
    cycleTitle: _title,
    cycleKind: _kind,
    assessedBy: _assessedBy,
    cyclePhase: _phase,
    cycleEndsOn: _endsOn,
    cycleOpenedOn: _openedOn,
    daysLeft: _daysLeft,
    frameworkId: _framework,
    ...rest
  } = toSummary(row);
  return { ...rest, assessmentId, category: row.agency.category };
}

/** Cycles, and the municipal office's page. */
export const cycleRouter = {
  list: signedIn
    .input(nothing)
    .output(z.array(cycle.extend({ assessments: z.int() })))
    .query(async ({ ctx }) => {
      const cycles = await listVisibleCycles(ctx.app, ctx.actor);
      return cycles.map((it) => ({ ...toCycle(it), assessments: it.assessments }));
    }),
  open: signedIn
    .input(newCycle.extend({ assignments: z.array(assignment).min(1).max(MOST_ASSIGNMENTS) }))
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => await openCycle(ctx.app, ctx.actor, input)),
  /** How far the machine is with a cycle of many agencies; `null` where it was opened at once. */
  opening: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(opening.nullable())
    .query(async ({ ctx, input }) => await openingOfCycle(ctx.app, ctx.actor, input.cycleId)),
  /** Goes on where an opening was cancelled or failed, or where some agencies could not be opened. */
  openRest: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => await openRest(ctx.app, ctx.actor, input)),
  /** A bureau's own cycle: it assesses itself and nobody else, by shipped profiles, the office's or its own. */
  openOwn: signedIn
    .input(
      newCycle.omit({ namesReviewers: true }).extend({
        agencyId: id,
        assignments: z
          .array(assignment.omit({ agencyId: true }).extend({ isOwnProfile: z.boolean() }))
          .min(1)
          .max(100),
      }),
    )
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => await openOwnCycle(ctx.app, ctx.actor, input)),
  /** The agencies that a bureau guides, and may assess in a line. */
  guided: signedIn
    .input(z.strictObject({ officeId: id }))
    .output(
      z.array(z.strictObject({ id, name: z.string(), category: z.string(), plugins: z.array(z.string()).readonly() })),
    )
    .query(async ({ ctx, input }) => await guidedAgencies(ctx.app, ctx.actor, input)),
  /** A bureau's line: it assesses agencies that it guides, by shipped profiles, the office's or its own. */
  openLine: signedIn
    .input(
      newCycle.omit({ namesReviewers: true }).extend({
        officeId: id,
        assignments: z
          .array(assignment.extend({ isOwnProfile: z.boolean() }))
          .min(1)
          .max(100),
      }),
    )
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => await openLineCycle(ctx.app, ctx.actor, input)),
  close: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await closeCycle(ctx.app, ctx.actor, input);
      return {};
    }),
  reopen: signedIn
    .input(z.strictObject({ cycleId: id, reason: prose(500) }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await reopenCycle(ctx.app, ctx.actor, input);
      return {};
    }),
  /** What taking over the calendar of today would change. */
  calendarDifference: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(calendarDifference)
    .query(async ({ ctx, input }) => await readCalendarDifference(ctx.app, ctx.actor, input.cycleId)),
  adoptCalendar: signedIn
    .input(z.strictObject({ cycleId: id, reason: prose(500) }))
    .output(calendarDifference)
    .mutation(async ({ ctx, input }) => await adoptCalendar(ctx.app, ctx.actor, input)),
  /** What the profiles of a cycle wait to be told once for all agencies. */
  benchmarks: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(z.array(askedBenchmark))
    .query(async ({ ctx, input }) => await benchmarksOfCycle(ctx.app, ctx.actor, input.cycleId)),
  stateBenchmark: signedIn
    .input(
      z.strictObject({
        cycleId: id,
        profileId: code,
        key: code,
        value: line(30),
        source: prose(500),
        /** Why it changes what was stated before. */
        reason: prose(500).nullable(),
        expectedVersion: z.int().min(0),
      }),
    )
    .output(askedBenchmark)
    .mutation(async ({ ctx, input }) => await stateBenchmark(ctx.app, ctx.actor, input)),
  overview: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(z.strictObject({ cycle, rows: z.array(overviewRow) }))
    .query(async ({ ctx, input }) => {
      const overview = await overviewOfCycle(ctx.app, ctx.actor, input.cycleId);
      return { cycle: toCycle(overview.cycle), rows: overview.rows.map(toOverviewRow) };
    }),
  /** A page of it, sifted and sorted here: a city has thousands of rows. */
  overviewPage: signedIn
    .input(
      z.strictObject({
        cycleId: id,
        page: z.int().min(1).max(1000),
        q: z.string().max(200).optional(),
        category: z.string().max(200).optional(),
        state: assessmentState.optional(),
        sort: z.enum(OVERVIEW_SORTS).optional(),
        isDown: z.boolean().optional(),
      }),
    )
    .output(overviewPage)
    .query(async ({ ctx, input }) => {
      const found = await overviewPageOfCycle(ctx.app, ctx.actor, input);
      const { reviews, ...page } = found;
      const rows = found.rows.map((row) =>
        Object.assign(toOverviewRow(row), { review: reviews.get(row.assessment.id) ?? null }),
      );
      return Object.assign(page, { cycle: toCycle(found.cycle), rows });
    }),
  /** The municipal comparison: shares by the entries of a taxonomy, never totals of unlike frameworks. */
  crosswalk: signedIn
    .input(z.strictObject({ cycleId: id, taxonomy, page: z.int().min(1).max(1000) }))
    .output(crosswalk)
    .query(async ({ ctx, input }) => toCrosswalk(await crosswalkOfCycle(ctx.app, ctx.actor, input))),
  /** What its agencies are asked for (负担), and the documents that this rests on (依据). */
  basis: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(cycleBasis)
    .query(async ({ ctx, input }) => {
      const found = await basisOfCycle(ctx.app, ctx.actor, input);
      return { ...found, cycle: toCycle(found.cycle) };
    }),
} satisfies TRPCRouterRecord;
