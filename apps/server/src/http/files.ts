import {
  type Actor,
  buildPlanDocument,
  buildReport,
  type Context,
  REPORT_FORMATS,
  type ReportFile,
} from "@faheng/assessment";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { pathId } from "./path-id.ts";

const reportPath = z.strictObject({
  assessmentId: pathId,
  reportId: pathId,
  format: z.enum(Object.keys(REPORT_FORMATS) as [keyof typeof REPORT_FORMATS]),
});

const planPath = reportPath.pick({ assessmentId: true, format: true });

/** Downloads: reports and the plan of who does what, as .docx and .xlsx. */
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
    return send(reply, await buildReport(context, actor, input.data));
  });
  server.get("/files/assignment/:assessmentId/:file", async (request, reply) => {
    const actor = await requireActor(request);
    const { assessmentId, file } = request.params as { assessmentId: string; file: string };
    const input = planPath.safeParse({ assessmentId, format: file.slice(file.lastIndexOf(".") + 1) });
    if (!input.success) return reply.callNotFound();
    return send(reply, await buildPlanDocument(context, actor, input.data));
  });
}

function send(reply: FastifyReply, { fileName, mediaType, bytes }: ReportFile): FastifyReply {
  return reply
    .header("content-type", mediaType)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header("cache-control", "no-store")
    .send(Buffer.from(bytes));
}
