import type { Context } from "@faheng/assessment";
import type { OpenDatabase } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { serverErrors as errors } from "../errors.ts";
import type { Machine } from "../machine.ts";
import { isThisMachine } from "./guard.ts";
import { measureServer } from "./metrics.ts";
import { readinessOf } from "./readiness.ts";
import { isSameSecret } from "./setup-code.ts";

/** What is watched. */
export interface Watched {
  readonly database: OpenDatabase;
  readonly context: Context;
  readonly machine: Machine;
}

/** Serves liveness for anybody, and readiness and metrics for this machine or who holds the token. */
export function serveMonitor(server: FastifyInstance, watched: Watched, token: string | null): void {
  const requireMonitor = ({ raw }: FastifyRequest): void => {
    const given = /^Bearer (.+)$/.exec(raw.headers.authorization ?? "")?.[1];
    if (isThisMachine(raw) || (token !== null && given !== undefined && isSameSecret(given, token))) return;
    throw new FahengError(errors.FAHENG_MONITOR_FORBIDDEN);
  };
  const metrics = measureServer(server, watched);
  server.get("/healthz", async () => ({ ok: true }));
  server.get("/readyz", async (request, reply) => {
    requireMonitor(request);
    const readiness = await readinessOf(watched);
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
