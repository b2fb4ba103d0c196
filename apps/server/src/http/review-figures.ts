import { type Actor, buildFiguresTemplate, checkFigures, type Context } from "@faheng/assessment";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { sendFile } from "./send-file.ts";

/** Results of surveys and case files for a review task: the workbook to fill in, and a dry run of one that was filled in. */
export function serveReviewFigures(
  server: FastifyInstance,
  context: Context,
  doors: { readonly requireActor: (request: FastifyRequest) => Promise<Actor>; readonly addUpload: AddUpload },
): void {
  const path = "/files/review-task/:assessmentId/:taskId/figures";
  const placeOf = (request: FastifyRequest) => ({
    assessmentId: requireParameter(request, "assessmentId", pathId),
    taskId: requireParameter(request, "taskId", pathId),
  });
  server.get(`${path}/template.xlsx`, async (request, reply) => {
    const actor = await doors.requireActor(request);
    return sendFile(reply, await buildFiguresTemplate(context, actor, placeOf(request)));
  });
  doors.addUpload(`${path}/check`, async ({ request, actor, receive }) => {
    return await checkFigures(context, actor, { ...placeOf(request), receive });
  });
}
