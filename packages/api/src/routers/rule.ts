import { listRules } from "@faheng/assessment";
import { factSchema } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, nothing, wording } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const example = z.strictObject({
  profileId: code,
  indicator: code,
  effect: z.enum(["deduct", "award"]),
  wording: z.string(),
  place: z.string(),
  params: z.record(z.string(), factSchema),
});

const listing = z.strictObject({
  kind: z.string(),
  title: wording,
  /** What each parameter is called, as far as its kind says. */
  names: z.record(z.string(), wording),
  /** JSON Schema of the parameters as a profile writes them. */
  params: z.record(z.string(), z.unknown()),
  /** Whether it states a factor on other clauses. */
  isFactor: z.boolean(),
  /** A clause of a shipped profile that uses it. */
  example: example.nullable(),
});

/** Rule kinds a profile may use. */
export const ruleRouter = {
  list: signedIn
    .input(nothing)
    .output(z.array(listing))
    .query(({ ctx }) =>
      listRules(ctx.app).map(({ rule: { kind, title, names, params, isFactor }, example: found }) => ({
        kind,
        title,
        names: { ...names },
        params: { ...params },
        isFactor,
        example: found && { ...found, params: { ...found.params } },
      })),
    ),
} satisfies TRPCRouterRecord;
