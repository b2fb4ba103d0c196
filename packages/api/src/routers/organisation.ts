import {
  addAgency,
  addDepartment,
  changeAgency,
  dissolveDepartment,
  listFormerDepartmentsOf,
  listUnitClasses,
  MOST_OF_A_PLACE_NAME,
  previewDissolution,
  previewReform,
  reformAgency,
  reinstateDepartment,
  roleSchema,
  setGuide,
  setUnitClass,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { day, empty, id, line } from "../schemas/common.ts";
import { reform, reformInput } from "../schemas/reform.ts";
import { signedIn } from "../trpc.ts";

const name = line(MOST_OF_A_PLACE_NAME);
const named = z.strictObject({ name, category: name });
/** As it stood, whatever it was allowed to be when it was written. */
const seen = z.string().max(MOST_OF_A_PLACE_NAME);
const created = z.strictObject({ id });

const unitClass = name.nullable();
const dissolution = z.strictObject({ agencyId: id, departmentId: id, successorId: id.nullable() });

/** Agencies and departments, kept by the system administrator; the class of unit by the municipal office. */
export const organisationRouter = {
  addAgency: signedIn
    .input(named)
    .output(created)
    .mutation(async ({ ctx, input }) => await addAgency(ctx.app, ctx.actor, input)),
  changeAgency: signedIn
    .input(named.extend({ agencyId: id, expected: z.strictObject({ name: seen, category: seen }) }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await changeAgency(ctx.app, ctx.actor, input);
      return {};
    }),
  addDepartment: signedIn
    .input(z.strictObject({ agencyId: id, name }))
    .output(created)
    .mutation(async ({ ctx, input }) => await addDepartment(ctx.app, ctx.actor, input)),
  /** What would end and lose its owner with a department; names and numbers, no answers. */
  previewDissolution: signedIn
    .input(dissolution)
    .output(
      z.strictObject({
        name: z.string(),
        successor: z.string().nullable(),
        people: z
          .array(
            z.strictObject({
              id,
              name: z.string(),
              others: z
                .array(
                  z.strictObject({
                    role: roleSchema,
                    agencyName: z.string().nullable(),
                    departmentName: z.string().nullable(),
                  }),
                )
                .readonly(),
            }),
          )
          .readonly(),
        items: z
          .array(
            z.strictObject({
              cycle: z.string(),
              number: z.string(),
              title: z.string(),
              after: z.enum(["successor", "others", "printed", "nobody"]),
            }),
          )
          .readonly(),
        digest: z.string(),
      }),
    )
    .query(async ({ ctx, input }) => await previewDissolution(ctx.app, ctx.actor, input)),
  dissolveDepartment: signedIn
    .input(dissolution.extend({ expected: z.string().max(64) }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await dissolveDepartment(ctx.app, ctx.actor, input);
      return {};
    }),
  /** Departments that were dissolved, and on which day of the city. */
  formerDepartments: signedIn
    .input(z.strictObject({ agencyId: id }))
    .output(z.array(z.strictObject({ id, name: z.string(), endedOn: day })))
    .query(async ({ ctx, input }) => {
      const former = await listFormerDepartmentsOf(ctx.app, ctx.actor, input.agencyId);
      return former.map((it) => ({ id: it.id, name: it.name, endedOn: it.endedOn }));
    }),
  reinstateDepartment: signedIn
    .input(z.strictObject({ agencyId: id, departmentId: id }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await reinstateDepartment(ctx.app, ctx.actor, input);
      return {};
    }),
  /** What would end, move and lose its owner with an agency; names and numbers, no answers. */
  previewReform: signedIn
    .input(reformInput)
    .output(reform)
    .query(async ({ ctx, input }) => await previewReform(ctx.app, ctx.actor, input)),
  /** 机构改革: dissolves an agency, merges it into another, or has a new one take over. */
  reformAgency: signedIn
    .input(reformInput.extend({ expected: z.string().max(64) }))
    .output(z.strictObject({ successorId: id.nullable() }))
    .mutation(async ({ ctx, input }) => await reformAgency(ctx.app, ctx.actor, input)),
  /** Classes of units that the profiles for an agency know; none: any name may be given. */
  unitClasses: signedIn
    .input(z.strictObject({ agencyId: id }))
    .output(z.array(z.strictObject({ unitClass: z.string(), profiles: z.array(z.string()).readonly() })))
    .query(async ({ ctx, input }) => await listUnitClasses(ctx.app, ctx.actor, input)),
  /** Which bureau guides an agency in its field, and may assess it in a line. */
  setGuide: signedIn
    .input(z.strictObject({ agencyId: id, guideId: id.nullable(), expectedId: id.nullable() }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await setGuide(ctx.app, ctx.actor, input);
      return {};
    }),
  setUnitClass: signedIn
    .input(z.strictObject({ agencyId: id, unitClass, expected: unitClass }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await setUnitClass(ctx.app, ctx.actor, input);
      return {};
    }),
} satisfies TRPCRouterRecord;
