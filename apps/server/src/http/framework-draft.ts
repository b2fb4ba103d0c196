import { type Context, startDraft } from "@faheng/assessment";
import type { FastifyReply } from "fastify";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { contextOf } from "./request-key.ts";

/** Documents that are to become frameworks: an agency's, or the office's own. */
export function serveFrameworkDrafts(app: Context, addUpload: AddUpload): void {
  addUpload("/files/framework-draft-of-office", async ({ request, reply, actor, receive }) => {
    const context = contextOf(app, request.raw);
    return await startDraft(context, actor, { owner: null, receive, gone: goneWith(reply) });
  });
  addUpload("/files/framework-draft/:agencyId", async ({ request, reply, actor, receive }) => {
    const owner = requireParameter(request, "agencyId", pathId);
    return await startDraft(contextOf(app, request.raw), actor, { owner, receive, gone: goneWith(reply) });
  });
}

/** Whoever sent the file has closed the page, or stopped it: nobody waits for what it would come to. */
function goneWith({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) leaving.abort();
  });
  return leaving.signal;
}
