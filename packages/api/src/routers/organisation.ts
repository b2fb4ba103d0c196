import { addAgency, addDepartment, changeAgency, dissolveDepartment } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, id } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const name = z.string().trim().min(1).max(100);
const created = z.strictObject({ id });

/** Agencies and departments, kept by the system administrator. */
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
} satisfies TRPCRouterRecord;
