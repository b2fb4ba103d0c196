import type { DownloadedEvidence } from "@faheng/assessment";
import type { FastifyReply } from "fastify";
import { Readable } from "node:stream";

/** Nothing that somebody uploaded runs here or loads anything, wherever it is opened. */
const CAGE = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Answers with somebody's file, to be saved under its name and never to be opened as a page of this site. Nothing is said before its
 * first piece is there, so that what the store refuses is still an error with a code.
 */
export async function sendEvidence(reply: FastifyReply, file: DownloadedEvidence): Promise<FastifyReply> {
  const { fileName, mediaType, bytes, content } = file;
  const pieces = content[Symbol.asyncIterator]();
  const first = await pieces.next();
  return reply
    .header("content-type", mediaType)
    .header("content-length", bytes)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header("content-security-policy", CAGE)
    .header("cache-control", "no-store")
    .send(Readable.from(from(first, pieces), { objectMode: false }));
}

/** What was taken already, and the rest. */
async function* from(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
