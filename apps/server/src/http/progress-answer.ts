import { apiErrors } from "@faheng/api";
import { FahengError } from "@faheng/domain";
import type { FastifyReply } from "fastify";

/** Says how far a long act has come. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Answers while a long act is going on: a line of JSON `{ "done", "total" }` now and then, `{ "result" }` at the end. What
 * fails before the first line is an answer like any other; afterwards the last line is `{ "error" }`, for the status has
 * gone. Whoever goes away meanwhile stops nothing.
 */
export async function progressAnswer(
  reply: FastifyReply,
  act: (onProgress: OnProgress) => Promise<unknown>,
): Promise<unknown> {
  const out = reply.raw;
  let hasBegun = false;
  const write = (line: unknown): void => {
    if (!hasBegun) {
      hasBegun = true;
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) out.setHeader(name, value);
      out.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
    }
    if (!out.destroyed) out.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const result = await act((done, total) => write({ done, total }));
    write({ result });
  } catch (cause) {
    if (!hasBegun) throw cause;
    if (!(cause instanceof FahengError)) reply.log.error({ err: cause }, "request failed");
    const error = cause instanceof FahengError ? cause : new FahengError(apiErrors.FAHENG_API_INTERNAL);
    write({ error: error.report() });
  }
  out.end();
  return reply;
}
