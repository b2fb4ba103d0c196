import {
  chooseMethod,
  type EditionView,
  lockEdition,
  previewEdition,
  publishEdition,
  readEdition,
  readEditions,
  readOwnEditions,
  reissueEdition,
  unlockEdition,
} from "@faheng/assessment";
import { type Edition, writtenMethod } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { toCycle } from "../present.ts";
import { id } from "../schemas/common.ts";
import {
  editionList,
  editionLock,
  editionPlace,
  editionPreview,
  editionPublish,
  editionReissue,
  editionStanding,
  editionUnlock,
  editionView,
  methodInput,
  ownEditions,
} from "../schemas/edition.ts";
import { signedIn } from "../trpc.ts";

/** 版次: how a cycle's agencies are compared, and the frozen sets of results that the office publishes. */
export const editionRouter = {
  list: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(editionList)
    .query(async ({ ctx, input }) => {
      const { cycle, methods, editions } = await readEditions(ctx.app, ctx.actor, input);
      return {
        cycle: toCycle(cycle),
        methods: methods.map(({ version, method, reason, savedByName, savedAt }) => {
          return { version, method: toMethod(writtenMethod(method)), reason, savedByName, savedAt };
        }),
        editions: editions.map(toEdition),
      };
    }),
  get: signedIn
    .input(editionPlace)
    .output(editionView)
    .query(async ({ ctx, input }) => toView(await readEdition(ctx.app, ctx.actor, input))),
  own: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(ownEditions)
    .query(async ({ ctx, input }) => await readOwnEditions(ctx.app, ctx.actor, input)),
  chooseMethod: signedIn
    .input(methodInput)
    .output(z.strictObject({ version: z.int() }))
    .mutation(async ({ ctx, input }) => await chooseMethod(ctx.app, ctx.actor, input)),
  preview: signedIn
    .input(editionPreview)
    .output(editionStanding)
    .mutation(async ({ ctx, input }) => await previewEdition(ctx.app, ctx.actor, input)),
  lock: signedIn
    .input(editionLock)
    .output(editionStanding)
    .mutation(async ({ ctx, input }) => await lockEdition(ctx.app, ctx.actor, input)),
  unlock: signedIn
    .input(editionUnlock)
    .output(editionStanding)
    .mutation(async ({ ctx, input }) => await unlockEdition(ctx.app, ctx.actor, input)),
  publish: signedIn
    .input(editionPublish)
    .output(editionStanding)
    .mutation(async ({ ctx, input }) => await publishEdition(ctx.app, ctx.actor, input)),
  reissue: signedIn
    .input(editionReissue)
    .output(editionStanding)
    .mutation(async ({ ctx, input }) => await reissueEdition(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;

type Written = ReturnType<typeof writtenMethod>;

/** Points may be written as numbers, too; here they are decimals in text. */
function toMethod(method: Written) {
  return {
    ...method,
    grades: method.grades.map((it) => ({
      ...it,
      list: it.list.map((grade) => ({ ...grade, atLeast: String(grade.atLeast) })),
    })),
  };
}

function toEdition({ n, writes, state, title, sha256, publicFrom, steps, savedAt }: Edition) {
  const told = steps.map(({ act, byName, at, reason, sha256: digest }) => {
    return { act, byName, at, reason, ...(digest === undefined ? {} : { sha256: digest }) };
  });
  return { n, writes, state, title, sha256, publicFrom, steps: told, savedAt };
}

function toView({ edition, data, differences, acts }: EditionView) {
  const laid = new Map(data.laid.units.map((it) => [it.key, it]));
  return {
    edition: toEdition(edition),
    method: { version: data.method.version, content: toMethod(data.method.content) },
    units: data.units.flatMap((it) => {
      const own = laid.get(it.key);
      if (own === undefined) return [];
      const { assessmentId, name, category, unitClass, profile, profileTitle, framework, isVetoPending, hasVeto } = it;
      const frozen = {
        assessmentId,
        name,
        category,
        unitClass,
        profile,
        profileTitle,
        framework,
        isVetoPending,
        hasVeto,
      };
      return [{ ...frozen, ...own, result: it.result.n }];
    }),
    groups: data.laid.groups,
    missing: data.missing,
    differences,
    acts,
  };
}
