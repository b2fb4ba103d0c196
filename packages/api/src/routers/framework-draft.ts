import {
  approveDraft,
  changeDraft,
  type DraftView,
  getDraft,
  getDraftSource,
  listDrafts,
  sendBackDraft,
  type SourceDocument,
  submitDraft,
  tryDraft,
  withdrawDraft,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id } from "../schemas/common.ts";
import {
  draftDeed,
  draftMove,
  draftRow,
  draftStanding,
  draftTrial,
  draftTried,
  draftView,
} from "../schemas/framework-draft.ts";
import { reason } from "../schemas/ledger.ts";
import { signedIn } from "../trpc.ts";

const source = z.custom<SourceDocument>((value) => typeof value === "object" && value !== null);

/** 指标体系导入: frameworks that are made of documents. A file comes in by its own door, `/files/framework-draft`. */
export const frameworkDraftRouter = {
  list: signedIn
    .input(z.strictObject({ owner: id.nullable() }))
    .output(z.array(draftRow))
    .query(async ({ ctx, input }) => {
      const drafts = await listDrafts(ctx.app, ctx.actor, input);
      return drafts.map(({ owner, id: own, title, fileName, state, revision, items, doubtsOpen, by, at }) => {
        return { owner, id: own, title, fileName, state, revision, items, doubtsOpen, by, at };
      });
    }),
  /** Without what the file says, which never changes: that is asked for once, by `source`. */
  get: signedIn
    .input(z.strictObject({ id }))
    .output(draftView)
    .query(async ({ ctx, input }) => shown(await getDraft(ctx.app, ctx.actor, input))),
  source: signedIn
    .input(z.strictObject({ id }))
    .output(source)
    .query(async ({ ctx, input }) => await getDraftSource(ctx.app, ctx.actor, input)),
  decide: signedIn
    .input(draftDeed)
    .output(draftStanding)
    .mutation(async ({ ctx, input: { decision, ...seen } }) => {
      const change = { act: "decide", decision } as const;
      return await changeDraft(ctx.app, ctx.actor, { ...seen, change });
    }),
  undo: signedIn
    .input(draftMove)
    .output(draftStanding)
    .mutation(async ({ ctx, input }) => {
      return await changeDraft(ctx.app, ctx.actor, { ...input, change: { act: "undo", decision: null } });
    }),
  redo: signedIn
    .input(draftMove)
    .output(draftStanding)
    .mutation(async ({ ctx, input }) => {
      return await changeDraft(ctx.app, ctx.actor, { ...input, change: { act: "redo", decision: null } });
    }),
  tryOut: signedIn
    .input(draftTrial)
    .output(draftTried)
    .query(async ({ ctx, input }) => {
      const { fields, ...tried } = await tryDraft(ctx.app, ctx.actor, input);
      return { ...tried, fields: [...fields] };
    }),
  submit: signedIn
    .input(draftMove)
    .output(draftStanding)
    .mutation(async ({ ctx, input }) => await submitDraft(ctx.app, ctx.actor, input)),
  approve: signedIn
    .input(draftMove)
    .output(draftStanding)
    .mutation(async ({ ctx, input }) => await approveDraft(ctx.app, ctx.actor, input)),
  sendBack: signedIn
    .input(draftMove.extend({ reason }))
    .output(draftStanding)
    .mutation(async ({ ctx, input }) => await sendBackDraft(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(draftMove)
    .output(draftStanding)
    .mutation(async ({ ctx, input }) => await withdrawDraft(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;

function shown({ head, ...view }: DraftView): z.input<typeof draftView> {
  const { owner, id: own, title, fileName, state, revision, items, doubtsOpen } = head;
  const { fileSha256, createdAt, savedAt, steps } = head;
  return {
    ...view,
    head: {
      owner,
      id: own,
      title,
      fileName,
      state,
      revision,
      items,
      doubtsOpen,
      fileSha256,
      createdAt,
      savedAt,
      steps: steps.map(({ act, byName, at, reason: why }) => ({ act, byName, at, reason: why })),
    },
  };
}
