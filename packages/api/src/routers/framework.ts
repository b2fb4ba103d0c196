import { listFrameworks, requireFramework } from "@faheng/assessment";
import { frameworkSchema } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, nothing } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const listing = z.strictObject({
  id: code,
  version: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuer: z.string(),
  pluginId: z.string(),
  /** Imported from a document here (导入), and not brought by an installed pack. */
  isImported: z.boolean(),
  counts: z.strictObject({ groups: z.int(), items: z.int(), bonus: z.int(), veto: z.int() }),
});

/** Frameworks of the running plugins, and those approved here. */
export const frameworkRouter = {
  list: signedIn
    .input(nothing)
    .output(z.array(listing))
    .query(async ({ ctx }) =>
      (await listFrameworks(ctx.app, ctx.actor)).map(({ framework, plugin, isImported }) => {
        const count = (kind: string): number => framework.indicators.filter((it) => it.kind === kind).length;
        const { id, version, title, documentNumber, issuer } = framework;
        const counts = {
          groups: framework.groups.length,
          items: count("item"),
          bonus: count("bonus"),
          veto: count("veto"),
        };
        return { id, version, title, documentNumber, issuer, pluginId: plugin.id, isImported, counts };
      }),
    ),
  get: signedIn
    .input(z.strictObject({ id: code }))
    .output(frameworkSchema)
    .query(async ({ ctx, input }) => (await requireFramework(ctx.app, ctx.actor, input.id)).framework),
} satisfies TRPCRouterRecord;
