import {
  type Actor,
  buildPlanDocument,
  buildReport,
  type Context,
  downloadExport,
  REPORT_FORMATS,
} from "@faheng/assessment";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Room } from "../room.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { sendExport } from "./send-export.ts";
import { sendFile } from "./send-file.ts";

const reportPath = z.strictObject({
  assessmentId: pathId,
  reportId: pathId,
  format: z.enum(Object.keys(REPORT_FORMATS) as [keyof typeof REPORT_FORMATS]),
});

const planPath = reportPath.pick({ assessmentId: true, format: true });

/** Downloads: reports and the plan of who does what, as .docx and .xlsx, and files that the machine has made. */
export function serveReports(
  server: FastifyInstance,
  context: Context,
  doors: { readonly requireActor: (request: FastifyRequest) => Promise<Actor>; readonly room: Room },
): void {
  server.get("/files/reports/:assessmentId/:file", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId, file } = request.params as { assessmentId: string; file: string };
    const dot = file.lastIndexOf(".");
    const input = reportPath.safeParse({ assessmentId, reportId: file.slice(0, dot), format: file.slice(dot + 1) });
    if (!input.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await buildReport(context, actor, input.data));
  });
  server.get("/files/assignment/:assessmentId/:file", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId, file } = request.params as { assessmentId: string; file: string };
    const input = planPath.safeParse({ assessmentId, format: file.slice(file.lastIndexOf(".") + 1) });
    if (!input.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await buildPlanDocument(context, actor, input.data));
  });
  server.get("/files/exports/:jobId", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const id = requireParameter(request, "jobId", pathId);
    await doors.room.requireForRows();
    return sendExport(reply, await downloadExport(context, actor, { id }));
  });
}
