import { apiErrors } from "@faheng/api";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance } from "fastify";

/** Answers every failure outside the API with a coded error; what happened inside goes to the log alone. */
export function serveFailures(server: FastifyInstance): void {
  server.setErrorHandler(async (cause, request, reply) => {
    if (cause instanceof FahengError) {
      const report = cause.report();
      return reply.code(report.status).send({ error: report });
    }
    const status = statusOf(cause);
    if (status === 500) request.log.error({ err: cause }, "request failed");
    const definition = status === 500 ? apiErrors.FAHENG_API_INTERNAL : apiErrors.FAHENG_API_INPUT;
    const reason = cause instanceof Error ? cause.message : "";
    const report = new FahengError(definition, status === 500 ? {} : { details: { reason } }).report();
    return reply.code(status).send({ error: report });
  });
}

function statusOf(cause: unknown): number {
  const status = typeof cause === "object" && cause !== null && "statusCode" in cause ? cause.statusCode : 500;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
