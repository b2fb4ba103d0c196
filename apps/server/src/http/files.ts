import { type Actor, buildReport, type Context, REPORT_FORMATS } from "@faheng/assessment";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { pathId } from "./path-id.ts";

const reportPath = z.strictObject({
  assessmentId: pathId,
  reportId: pathId,
  format: z.enum(Object.keys(REPORT_FORMATS) as [keyof typeof REPORT_FORMATS]),
});

/** Downloads: reports as .docx and .xlsx. */
export function serveReports(
  server: FastifyInstance,
  context: Context,
  requireActor: (request: FastifyRequest) => Promise<Actor>,
): void {
  server.get("/files/reports/:assessmentId/:file", async (request, reply) => {
    const actor = await requireActor(request);
    const { assessmentId, file } = request.params as { assessmentId: string; file: string };
    const dot = file.lastIndexOf(".");
    const input = reportPath.safeParse({ assessmentId, reportId: file.slice(0, dot), format: file.slice(dot + 1) });
    if (!input.success) return reply.callNotFound();
    const { fileName, mediaType, bytes } = await buildReport(context, actor, input.data);
    return reply
      .header("content-type", mediaType)
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header("cache-control", "no-store")
      .send(Buffer.from(bytes));
  });
}
