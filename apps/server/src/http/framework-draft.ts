import { type Context, startDraft } from "@faheng/assessment";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { contextOf } from "./request-key.ts";

/** Documents that are to become frameworks: an agency's, or the office's own. */
export function serveFrameworkDrafts(context: Context, addUpload: AddUpload): void {
  addUpload("/files/framework-draft-of-office", async ({ request, actor, receive }) => {
    return await startDraft(contextOf(context, request.raw), actor, { owner: null, receive });
  });
  addUpload("/files/framework-draft/:agencyId", async ({ request, actor, receive }) => {
    const owner = requireParameter(request, "agencyId", pathId);
    return await startDraft(contextOf(context, request.raw), actor, { owner, receive });
  });
}
