import type { MyReview } from "@faheng/assessment";
import { z } from "zod";
import { toCycle } from "../present.ts";
import { agency, cycle } from "./assessment.ts";
import { code, id } from "./common.ts";

const place = z.strictObject({ code, printedNumber: z.string().nullable(), title: z.string() });
const places = z.array(place).readonly();

/** What somebody reviews of one agency in one cycle. */
export const review = z.strictObject({
  cycle,
  agency,
  parts: z
    .array(
      z.strictObject({
        assessmentId: id,
        frameworkTitle: z.string(),
        covered: z.int(),
        total: z.int(),
        /** Headings that are covered whole, then what is covered beside them; both empty where everything is. */
        chapters: places,
        others: places,
      }),
    )
    .readonly(),
});

/** What there is to choose from when reviews of a cycle are assigned. */
export const reviewChoices = z.strictObject({
  reviewers: z.array(z.strictObject({ id, name: z.string(), agencyIds: z.array(id).readonly() })).readonly(),
  frameworks: z
    .array(
      z.strictObject({
        id: code,
        title: z.string(),
        version: z.string(),
        agencies: z.array(agency).readonly(),
        chapters: z.array(place.extend({ indicators: places })).readonly(),
      }),
    )
    .readonly(),
});

/** A review as the wire has it. */
export function toReview(it: MyReview): z.input<typeof review> {
  return {
    cycle: toCycle(it.cycle),
    agency: { id: it.agency.id, name: it.agency.name, category: it.agency.category },
    parts: it.parts.map(({ framework, ...part }) => ({ ...part, frameworkTitle: framework.title })),
  };
}
