import {
  addAgency,
  addDepartment,
  changeAgency,
  dissolveDepartment,
  listUnitClasses,
  setUnitClass,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, id } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const name = z.string().trim().min(1).max(100);
const created = z.strictObject({ id });

const unitClass = name.nullable();

/** Agencies and departments, kept by the system administrator; the class of unit by the municipal office. */
export const organisationRouter = {
  addAgency: signedIn
    .input(z.strictObject({ name, category: name }))
    .output(created)
    .mutation(async ({ ctx, input }) => await addAgency(ctx.app, ctx.actor, input)),
  changeAgency: signedIn
    .input(z.strictObject({ agencyId: id, name, category: name }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await changeAgency(ctx.app, ctx.actor, input);
      return {};
    }),
  addDepartment: signedIn
    .input(z.strictObject({ agencyId: id, name }))
    .output(created)
    .mutation(async ({ ctx, input }) => await addDepartment(ctx.app, ctx.actor, input)),
  dissolveDepartment: signedIn
    .input(z.strictObject({ agencyId: id, departmentId: id }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await dissolveDepartment(ctx.app, ctx.actor, input);
      return {};
    }),
  /** Classes of units that the profiles for an agency know; none: any name may be given. */
  unitClasses: signedIn
    .input(z.strictObject({ agencyId: id }))
    .output(z.array(z.strictObject({ unitClass: z.string(), profiles: z.array(z.string()).readonly() })))
    .query(async ({ ctx, input }) => await listUnitClasses(ctx.app, ctx.actor, input)),
  setUnitClass: signedIn
    .input(z.strictObject({ agencyId: id, unitClass, expected: unitClass }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await setUnitClass(ctx.app, ctx.actor, input);
      return {};
    }),
} satisfies TRPCRouterRecord;
