import {
  type Actor,
  buildLedgerDocument,
  buildPlanDocument,
  buildPressLetter,
  buildRectificationNotice,
  buildReport,
  type Context,
  downloadExport,
  exportFilings,
  exportGroup,
  exportLedger,
  exportRectifications,
  exportReview,
  exportSample,
  GROUP_COUNTS,
  REPORT_FORMATS,
} from "@faheng/assessment";
import { sampleAsked } from "@faheng/api";
import { GROUP_RECORD_KINDS } from "@faheng/domain";
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

const ledgerPath = reportPath
  .pick({ assessmentId: true, format: true })
  .extend({ departmentId: pathId, month: z.string().regex(/^\d{4}-\d{2}$/) });
/** Of the table of all months: the sieve of the page. */
const ledgerSieve = z.strictObject({ show: z.enum(["mine", "unfilled", "to-sign", "late"]).optional() });

/** Of the leading group: what a number is counted from. */
const groupCount = z.strictObject({ of: z.enum(GROUP_RECORD_KINDS), by: z.enum(GROUP_COUNTS) });

const problemPath = reportPath.pick({ assessmentId: true, format: true });
/** Of all problems of an agency: the list, and the notice of what is not cured. */
const PROBLEM_PAPERS = { list: exportRectifications, notice: buildRectificationNotice } as const;
const problemsPath = problemPath.extend({ paper: z.enum(["list", "notice"]) });
/** Of a problem, the paper of a rung by which it was pressed for, counted from 1. */
const pressPath = problemPath.extend({ id: pathId, n: z.int().min(1) });

/** Papers of a review: the table of facts and deductions, the record, the deductions, and the decision of the appeal on one fact of an item. */
const reviewPath = problemPath.extend({ paper: z.enum(["table", "record", "deductions"]) });
const decisionPath = problemPath.extend({ indicator: pathId, fact: pathId });

const planPath = reportPath.pick({ assessmentId: true, format: true });

/** Downloads: reports, the plan of who does what and the ledger, as .docx and .xlsx, and files that the machine has made. */
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
  server.get("/files/filings/:assessmentId/table.xlsx", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const assessmentId = requireParameter(request, "assessmentId", pathId);
    await doors.room.requireForRows();
    return sendFile(reply, await exportFilings(context, actor, { assessmentId }));
  });
  server.get("/files/rectification/:assessmentId/:file", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId, file } = request.params as { assessmentId: string; file: string };
    const dot = file.lastIndexOf(".");
    const input = problemsPath.safeParse({ assessmentId, paper: file.slice(0, dot), format: file.slice(dot + 1) });
    if (!input.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await PROBLEM_PAPERS[input.data.paper](context, actor, input.data));
  });
  server.get("/files/rectification/:assessmentId/:id/press/:file", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId, id, file } = request.params as { assessmentId: string; id: string; file: string };
    const dot = file.lastIndexOf(".");
    const input = pressPath.safeParse({ assessmentId, id, n: Number(file.slice(0, dot)), format: file.slice(dot + 1) });
    if (!input.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await buildPressLetter(context, actor, input.data));
  });
  server.get("/files/review/:assessmentId/:file", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId, file } = request.params as { assessmentId: string; file: string };
    const dot = file.lastIndexOf(".");
    const input = reviewPath.safeParse({ assessmentId, paper: file.slice(0, dot), format: file.slice(dot + 1) });
    if (!input.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await exportReview(context, actor, input.data));
  });
  server.get("/files/sample/:assessmentId/:file", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId, file } = request.params as { assessmentId: string; file: string };
    const path = problemPath.safeParse({ assessmentId, format: file.slice(file.lastIndexOf(".") + 1) });
    const asked = sampleAsked.safeParse({ assessmentId, ...sampleIn(request.query) });
    if (!path.success || !asked.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await exportSample(context, actor, { ...asked.data, format: path.data.format }));
  });
  server.get("/files/review/:assessmentId/appeals/:indicator/:file", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId, indicator, file } = request.params as Record<string, string>;
    const dot = file?.lastIndexOf(".") ?? 0;
    const [fact, format] = [file?.slice(0, dot), file?.slice(dot + 1)];
    const input = decisionPath.safeParse({ assessmentId, indicator, fact, format });
    if (!input.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await exportReview(context, actor, { ...input.data, paper: "appeal" }));
  });
  server.get("/files/group/:assessmentId/records.xlsx", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const assessmentId = requireParameter(request, "assessmentId", pathId);
    await doors.room.requireForRows();
    return sendFile(reply, await exportGroup(context, actor, { assessmentId, count: null }));
  });
  server.get("/files/group/:assessmentId/list.xlsx", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const assessmentId = requireParameter(request, "assessmentId", pathId);
    const count = groupCount.safeParse(request.query);
    if (!count.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await exportGroup(context, actor, { assessmentId, count: count.data }));
  });
  server.get("/files/ledger/:assessmentId/table.xlsx", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId } = request.params as { assessmentId: string };
    const input = ledgerPath.pick({ assessmentId: true }).safeParse({ assessmentId });
    const sieve = ledgerSieve.safeParse(request.query);
    if (!input.success || !sieve.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await exportLedger(context, actor, { assessmentId, show: sieve.data.show }));
  });
  server.get("/files/ledger/:assessmentId/:departmentId/:file", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const { assessmentId, departmentId, file } = request.params as Record<string, string>;
    const dot = file?.lastIndexOf(".") ?? 0;
    const [month, format] = [file?.slice(0, dot), file?.slice(dot + 1)];
    const input = ledgerPath.safeParse({ assessmentId, departmentId, month, format });
    if (!input.success) return reply.callNotFound();
    await doors.room.requireForRows();
    return sendFile(reply, await buildLedgerDocument(context, actor, input.data));
  });
  server.get("/files/exports/:jobId", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const id = requireParameter(request, "jobId", pathId);
    await doors.room.requireForRows();
    return sendExport(reply, await downloadExport(context, actor, { id }));
  });
}

/** Seed and counts as an address has them: `?seed=…&ask=查看资料:5&ask=网络检索:3`. */
function sampleIn(query: unknown): {
  readonly seed?: unknown;
  readonly chapter?: unknown;
  readonly asks: readonly unknown[];
} {
  const {
    seed,
    chapter,
    ask = [],
  } = query as { readonly seed?: unknown; readonly chapter?: unknown; readonly ask?: string | readonly string[] };
  const asks = [ask].flat().map((it) => {
    const at = it.lastIndexOf(":");
    return { method: it.slice(0, at), count: Number(it.slice(at + 1)) };
  });
  return { seed, chapter, asks };
}
