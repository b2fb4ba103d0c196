import type { OpenDatabase } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { serverErrors as errors } from "../errors.ts";
import { isThisMachine } from "./guard.ts";
import { measureServer } from "./metrics.ts";
import { readinessOf } from "./readiness.ts";
import { isSameSecret } from "./setup-code.ts";

/** Serves liveness for anybody, and readiness and metrics for this machine or who holds the token. */
export function serveMonitor(server: FastifyInstance, database: OpenDatabase, token: string | null): void {
  const requireMonitor = ({ raw }: FastifyRequest): void => {
    const given = /^Bearer (.+)$/.exec(raw.headers.authorization ?? "")?.[1];
    if (isThisMachine(raw) || (token !== null && given !== undefined && isSameSecret(given, token))) return;
    throw new FahengError(errors.FAHENG_MONITOR_FORBIDDEN);
  };
  const metrics = measureServer(server, database);
  server.get("/healthz", async () => ({ ok: true }));
  server.get("/readyz", async (request, reply) => {
    requireMonitor(request);
    const readiness = await readinessOf(database);
    return reply
      .code(readiness.ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send(readiness);
  });
  server.get("/metrics", async (request, reply) => {
    requireMonitor(request);
    return reply.header("content-type", "text/plain; version=0.0.4; charset=utf-8").send(await metrics.text());
  });
}
