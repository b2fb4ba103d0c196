import type { ReportFile } from "@faheng/assessment";
import type { FastifyReply } from "fastify";

/** Answers with a file to be saved under its name. */
export function sendFile(reply: FastifyReply, { fileName, mediaType, bytes }: ReportFile): FastifyReply {
  return reply
    .header("content-type", mediaType)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header("cache-control", "no-store")
    .send(Buffer.from(bytes));
}
