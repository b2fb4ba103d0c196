import { type Actor, buildPastTemplate, checkPast, type Context, exportTrend, importPast } from "@faheng/assessment";
import { inputError } from "@faheng/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { contextOf } from "./request-key.ts";
import { sendFile } from "./send-file.ts";

/** What was looked at, and why what is there is corrected: empty where nothing is. */
const confirming = z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/u), reason: z.string().max(200) });

/** Results of earlier years by workbook, of one agency or, for the office, of all; and an agency's totals by year taken away. */
export function servePast(
  server: FastifyInstance,
  context: Context,
  doors: { readonly requireActor: (request: FastifyRequest) => Promise<Actor>; readonly addUpload: AddUpload },
): void {
  const agencyOf = (request: FastifyRequest) => requireParameter(request, "agencyId", pathId);
  server.get("/files/past/:agencyId/trend.xlsx", async (request, reply) => {
    const actor = await doors.requireActor(request);
    return sendFile(reply, await exportTrend(context, actor, { agencyId: agencyOf(request) }));
  });
  const places = [
    { path: "/files/past-of-all", placeOf: () => null },
    { path: "/files/past/:agencyId", placeOf: agencyOf },
  ];
  for (const { path, placeOf } of places) {
    server.get(`${path}/template.xlsx`, async (request, reply) => {
      const actor = await doors.requireActor(request);
      return sendFile(reply, await buildPastTemplate(context, actor, { agencyId: placeOf(request) }));
    });
    doors.addUpload(`${path}/check`, async ({ request, actor, receive }) => {
      return await checkPast(context, actor, { agencyId: placeOf(request), receive });
    });
    doors.addUpload(`${path}/confirm`, async ({ request, actor, receive }) => {
      const { data, error } = confirming.safeParse(request.query);
      if (error) throw inputError(error);
      const { digest: expected, reason } = data;
      const sent = { agencyId: placeOf(request), expected, reason, receive };
      return await importPast(contextOf(context, request.raw), actor, sent);
    });
  }
}
