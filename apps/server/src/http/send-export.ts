import type { StreamedFile } from "@faheng/assessment";
import type { FastifyReply } from "fastify";
import { Readable } from "node:stream";

/** Answers with a file of which only a part is in memory at a time; one that breaks off is shorter than it says it is. */
export function sendExport(reply: FastifyReply, { fileName, mediaType, bytes, content }: StreamedFile): FastifyReply {
  return reply
    .header("content-type", mediaType)
    .header("content-length", bytes)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header("cache-control", "no-store")
    .send(Readable.from(content, { objectMode: false }));
}
