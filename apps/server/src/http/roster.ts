import { type Actor, buildRosterTemplate, checkRoster, type Context, importRoster } from "@faheng/assessment";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { progressAnswer } from "./progress-answer.ts";
import { contextOf } from "./request-key.ts";
import { sendFile } from "./send-file.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Departments and people by workbook: the template, the dry run, and the confirmation that names what was looked at. */
export function serveRoster(
  server: FastifyInstance,
  context: Context,
  doors: { readonly requireActor: (request: FastifyRequest) => Promise<Actor>; readonly addUpload: AddUpload },
): void {
  server.get("/files/roster/:agencyId/template.xlsx", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const agencyId = requireParameter(request, "agencyId", pathId);
    return sendFile(reply, await buildRosterTemplate(context, actor, { agencyId }));
  });
  doors.addUpload("/files/roster/:agencyId/check", async ({ request, actor, receive }) => {
    return await checkRoster(context, actor, { agencyId: requireParameter(request, "agencyId", pathId), receive });
  });
  doors.addUpload("/files/roster/:agencyId/confirm/:digest", async ({ request, reply, actor, receive }) => {
    const agencyId = requireParameter(request, "agencyId", pathId);
    const expected = requireParameter(request, "digest", digest);
    return await progressAnswer(reply, async (onProgress) => {
      return await importRoster(contextOf(context, request.raw), actor, { agencyId, expected, receive, onProgress });
    });
  });
}
