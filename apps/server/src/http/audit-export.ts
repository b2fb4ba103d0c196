import { type Actor, type Context, exportAuditLog } from "@faheng/assessment";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Readable } from "node:stream";

/** Downloads the audit as JSON lines: one row a line with its hashes, so that anybody can check the chain again. */
export function serveAuditExport(
  server: FastifyInstance,
  context: Context,
  requireActor: (request: FastifyRequest) => Promise<Actor>,
): void {
  server.get("/files/audit.jsonl", async (request, reply) => {
    const pages = await exportAuditLog(context, await requireActor(request));
    async function* lines(): AsyncGenerator<string> {
      for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    }
    return reply
      .header("content-type", "application/x-ndjson; charset=utf-8")
      .header("content-disposition", 'attachment; filename="faheng-audit.jsonl"')
      .header("cache-control", "no-store")
      .send(Readable.from(lines()));
  });
}
