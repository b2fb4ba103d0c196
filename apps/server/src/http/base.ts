import { type Actor, type Context, readBase, type WrittenBase } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { serverErrors as errors } from "../errors.ts";
import { encode, type Encoding, encodingFor } from "./compress.ts";
import { pathId, requireParameter } from "./path-id.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Compressed once for all who ask; gone with what was written. */
const compressed = new WeakMap<WrittenBase, Map<Encoding, Promise<Buffer>>>();

/**
 * The base of an assessment (framework, profile and questions) by its digest, to whoever may read the assessment. What has this
 * address never changes, so the browser that asked keeps it for ever; nobody else does.
 */
export function serveBase(
  server: FastifyInstance,
  context: Context,
  requireActor: (request: FastifyRequest) => Promise<Actor>,
): void {
  server.get("/files/base/:assessmentId/:sha256", async (request, reply) => {
    const actor = await requireActor(request);
    const id = requireParameter(request, "assessmentId", pathId);
    const sha256 = requireParameter(request, "sha256", digest);
    const base = await readBase(context, actor, { id, sha256 });
    if (base === null) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    const etag = `"${sha256}"`;
    reply
      .header("cache-control", "private, max-age=31536000, immutable")
      .header("etag", etag)
      .header("vary", "accept-encoding");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    const encoding = encodingFor(request.headers["accept-encoding"] ?? null);
    reply.header("content-type", "application/json; charset=utf-8");
    if (encoding === null) return reply.send(base.json);
    return reply.header("content-encoding", encoding).send(await compressOnce(base, encoding));
  });
}

async function compressOnce(base: WrittenBase, encoding: Encoding): Promise<Buffer> {
  const known = compressed.get(base) ?? new Map<Encoding, Promise<Buffer>>();
  compressed.set(base, known);
  const small = known.get(encoding) ?? encode(Buffer.from(base.json), encoding);
  known.set(encoding, small);
  return await small;
}
