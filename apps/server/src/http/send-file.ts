import type { ReportFile } from "@faheng/assessment";
import type { FastifyReply } from "fastify";

/** A page of ours has no script, loads nothing, and is of no origin: it can be looked at and printed, and no more. */
const PAGE_POLICY = "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Answers with a file to be saved under its name; one that is a page opens, to be printed. */
export function sendFile(reply: FastifyReply, { fileName, mediaType, bytes }: ReportFile): FastifyReply {
  const isPage = mediaType.startsWith("text/html");
  if (isPage) reply.header("content-security-policy", PAGE_POLICY);
  return reply
    .header("content-type", mediaType)
    .header(
      "content-disposition",
      `${isPage ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
    .header("cache-control", "no-store")
    .send(Buffer.from(bytes));
}
