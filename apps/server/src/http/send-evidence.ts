import type { DownloadedEvidence } from "@faheng/assessment";
import type { FastifyReply } from "fastify";
import { Readable } from "node:stream";

/** Nothing that somebody uploaded runs here or loads anything, wherever it is opened. */
const CAGE = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Answers with somebody's file, to be saved under its name and never to be opened as a page of this site. */
export function sendEvidence(reply: FastifyReply, file: DownloadedEvidence): FastifyReply {
  const { fileName, mediaType, bytes, content } = file;
  return reply
    .header("content-type", mediaType)
    .header("content-length", bytes)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header("content-security-policy", CAGE)
    .header("cache-control", "no-store")
    .send(Readable.from(content, { objectMode: false }));
}
