import { getBindings, listDepartmentsOf, listVisibleAgencies, setBindings } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { ending } from "../schemas/assessment.ts";
import { binding, code, empty, id, nothing } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const bindings = z.array(binding).max(2000);

/** Agencies, their departments, and what a framework's printed department names mean in them. */
export const agencyRouter = {
  list: signedIn
    .input(nothing)
    .output(
      z.array(
        z.strictObject({
          id,
          name: z.string(),
          category: z.string(),
          /** Class of unit for targets that differ, `null` for none. */
          unitClass: z.string().nullable(),
          /** The bureau that guides it in its field, `null` for none. */
          guidedBy: id.nullable(),
          plugins: z.array(z.string()),
          /** How it ended, `null` while it is there. */
          ending: ending.nullable(),
        }),
      ),
    )
    .query(async ({ ctx }) => {
      const agencies = await listVisibleAgencies(ctx.app, ctx.actor);
      return agencies.map(({ id: agencyId, name, category, unitClass, guidedBy, plugins, ending: its }) => {
        return { id: agencyId, name, category, unitClass, guidedBy, plugins: [...plugins], ending: its };
      });
    }),
  departments: signedIn
    .input(z.strictObject({ agencyId: id }))
    .output(z.array(z.strictObject({ id, name: z.string() })))
    .query(async ({ ctx, input }) => {
      const departments = await listDepartmentsOf(ctx.app, ctx.actor, input.agencyId);
      return departments.map((it) => ({ id: it.id, name: it.name }));
    }),
  bindings: signedIn
    .input(z.strictObject({ agencyId: id, frameworkId: code }))
    .output(z.array(binding))
    .query(async ({ ctx, input }) => await getBindings(ctx.app, ctx.actor, input)),
  setBindings: signedIn
    .input(z.strictObject({ agencyId: id, frameworkId: code, bindings, expected: bindings }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await setBindings(ctx.app, ctx.actor, input);
      return {};
    }),
} satisfies TRPCRouterRecord;
