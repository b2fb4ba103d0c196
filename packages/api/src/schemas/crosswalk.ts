import type { CrosswalkRow, CycleCrosswalk } from "@faheng/assessment";
import type { Fraction } from "@faheng/domain";
import { z } from "zod";
import { toCycle } from "../present.ts";
import { cycle, standing } from "./assessment.ts";
import { code, id } from "./common.ts";
import { outcome } from "./score.ts";

/** A ratio in thousandths, rounded once: 925 is 92.5 %. For people; ranks come from the exact ratios. */
const ratio = z.int();
const share = z.strictObject({ worst: ratio, best: ratio }).nullable();

const cell = z.strictObject({
  /** Indicators that stand here, those that stand elsewhere too included. */
  indicators: z.int(),
  share,
  /** Done of what applies, in indicators. */
  completion: ratio.nullable(),
  notApplicable: ratio.nullable(),
});

export const taxonomy = z.enum(["O", "S", "D"]);

/** A page of agencies side by side by the entries of a taxonomy; places are among all of them. */
export const crosswalk = z.strictObject({
  cycle,
  taxonomy,
  dimensions: z.array(z.strictObject({ code, title: z.string() })),
  page: z.int(),
  pages: z.int(),
  /** How many are compared. */
  total: z.int(),
  rows: z.array(
    z.strictObject({
      assessmentId: id,
      agencyId: id,
      agencyName: z.string(),
      category: z.string(),
      frameworkTitle: z.string(),
      profileStanding: standing.nullable(),
      /** What it is compared and ranked by; the two are never ranked against each other. */
      measure: z.enum(["score", "completion"]),
      share,
      /** By dimension; a dimension its framework does not touch is absent. */
      cells: z.record(code, cell),
      coverage: z.strictObject({
        dimensions: z.int(),
        of: z.int(),
        mapped: z.int(),
        indicators: z.int(),
        /** Indicators that are neither bonus nor veto, and how many of them are scored: `null` without a profile. */
        items: z.int(),
        scored: z.int().nullable(),
      }),
      notApplicable: ratio.nullable(),
      /** Indicators that something nobody limits keeps open: on that side taken as their whole weight, our reading. */
      open: z.array(code),
      /** Veto indicators that struck; the shares leave them out. */
      vetoes: z.array(code),
      isDisqualified: z.boolean(),
      grade: z.string().nullable(),
      /** What conditions come to; the shares leave them out. */
      outcomes: z.array(outcome),
      /** Whether deductions come off a common base, of which each item is taken as an equal part: our reading. */
      sharesBase: z.boolean(),
      rank: z.strictObject({ best: z.int(), worst: z.int(), of: z.int() }).nullable(),
    }),
  ),
});

/** A crosswalk as the wire has it. */
export function toCrosswalk(it: CycleCrosswalk): z.input<typeof crosswalk> {
  return {
    cycle: toCycle(it.cycle),
    taxonomy: it.taxonomy,
    dimensions: [...it.dimensions],
    page: it.page,
    pages: it.pages,
    total: it.total,
    rows: it.rows.map((row) => ({
      assessmentId: row.assessment.id,
      agencyId: row.agency.id,
      agencyName: row.agency.name,
      category: row.agency.category,
      frameworkTitle: row.frameworkTitle,
      profileStanding: row.profile?.standing ?? null,
      measure: row.measure,
      share: toShare(row.share),
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([entry, { indicators, share: own, completion, notApplicable }]) => {
          const ratios = { completion: toRatio(completion), notApplicable: toRatio(notApplicable) };
          return [entry, { indicators, share: toShare(own), ...ratios }];
        }),
      ),
      coverage: row.coverage,
      notApplicable: toRatio(row.notApplicable),
      open: [...row.open],
      vetoes: [...row.vetoes],
      isDisqualified: row.isDisqualified,
      grade: row.grade,
      outcomes: [...row.outcomes],
      sharesBase: (row.profile?.base ?? 0) > 0,
      rank: row.rank,
    })),
  };
}

function toShare(it: CrosswalkRow["share"]): z.input<typeof share> {
  return it && { worst: thousandths(it.worst), best: thousandths(it.best) };
}

function toRatio(it: Fraction | null): number | null {
  return it && thousandths(it);
}

/** To the nearest, halves up. */
function thousandths({ numerator, denominator }: Fraction): number {
  const [n, d] = [BigInt(numerator) * 2000n + BigInt(denominator), BigInt(denominator) * 2n];
  const below = n % d < 0n ? 1n : 0n;
  return Number(n / d - below);
}
