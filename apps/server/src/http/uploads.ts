import { type Actor, attachOfficialCopy, type Context } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { serverErrors as errors } from "../errors.ts";

/** Largest document that is taken. */
const MAX_UPLOAD = 20_000_000;

/** Uploads: an agency's own copy of its framework's document. */
export function serveUploads(
  server: FastifyInstance,
  context: Context,
  requireActor: (request: FastifyRequest) => Promise<Actor>,
): void {
  server.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: 1, fields: 0, parts: 1, fileSize: MAX_UPLOAD, headerPairs: 20 },
    });
    scope.route({
      method: "POST",
      url: "/files/official-text/:assessmentId",
      bodyLimit: MAX_UPLOAD + 10_000,
      async handler(request) {
        // Before a byte of the file is taken in.
        const actor = await requireActor(request);
        const { assessmentId } = request.params as { assessmentId: string };
        const file = request.isMultipart() ? await request.file() : undefined;
        if (!file) throw new FahengError(errors.FAHENG_HTTP_UPLOAD);
        const bytes = await file.toBuffer();
        return await attachOfficialCopy(context, actor, { assessmentId, bytes, fileName: file.filename.slice(0, 300) });
      },
    });
  });
}
