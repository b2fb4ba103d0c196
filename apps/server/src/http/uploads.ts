import { type Actor, attachOfficialCopy, type Context, type SentFile } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { serverErrors as errors } from "../errors.ts";
import type { AddUpload } from "./add-upload.ts";
import type { Room } from "../room.ts";
import { serveCountLists } from "./count-list.ts";
import { serveCureFiles } from "./cure-files.ts";
import { serveEvidence } from "./evidence.ts";
import { serveFillBook } from "./fill-book.ts";
import { serveFrameworkDrafts } from "./framework-draft.ts";
import { servePapers } from "./papers.ts";
import { servePast } from "./past.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { serveReviewFigures } from "./review-figures.ts";
import { serveRoster } from "./roster.ts";
import { serveTemplates } from "./templates.ts";
import { openSpool, type SpoolPlace } from "./spool.ts";

/** Largest document that is taken. */
const MAX_UPLOAD = 20_000_000;

/** Which copy the sender saw attached, `none` for none; a program that looks at nothing leaves it out. */
const seenCopy = z.strictObject({
  expected: z
    .string()
    .regex(/^(?:[0-9a-f]{64}|none)$/u)
    .optional(),
});

/** Uploads: an agency's own copy of its framework's document, workbooks of its departments and people, documents that are to become frameworks, and its evidence. */
export function serveUploads(
  server: FastifyInstance,
  context: Context,
  doors: {
    readonly requireActor: (request: FastifyRequest) => Promise<Actor>;
    readonly room: Room;
    /** Most bytes of one file of evidence. */
    readonly evidenceBytes: number;
  },
): void {
  const spool = openSpool();
  server.addHook("onClose", async () => spool.close());
  server.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: 2, fields: 0, parts: 2, fileSize: MAX_UPLOAD, headerPairs: 20 },
    });
    const addUpload: AddUpload = (url, act, most = MAX_UPLOAD) => {
      scope.route({
        method: "POST",
        url,
        bodyLimit: most + 10_000,
        async handler(request, reply) {
          // Before a byte of the file is taken in.
          const actor = await doors.requireActor(request);
          const bytes = Number(request.headers["content-length"] ?? most);
          await doors.room.requireForFile(bytes);
          const place = spool.hold(actor.personId, bytes);
          try {
            return await act({ request, reply, actor, receive: () => onlyFile(request, place, most) });
          } finally {
            await place.leave();
          }
        },
      });
    };
    addUpload("/files/official-text/:assessmentId", async ({ request, actor, receive }) => {
      const assessmentId = requireParameter(request, "assessmentId", pathId);
      const { data } = seenCopy.safeParse(request.query);
      if (data === undefined) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
      const expected = data.expected === "none" ? null : data.expected;
      return await attachOfficialCopy(context, actor, { assessmentId, expected, receive });
    });
    const { requireActor, room, evidenceBytes } = doors;
    serveRoster(scope, context, { requireActor, addUpload });
    servePast(scope, context, { requireActor, addUpload });
    serveReviewFigures(scope, context, { requireActor, addUpload });
    serveFrameworkDrafts(context, addUpload);
    serveFillBook(scope, context, { requireActor, addUpload, room });
    serveCountLists(scope, context, { requireActor, addUpload, room });
    serveEvidence(scope, context, { requireActor, addUpload, room, most: evidenceBytes });
    servePapers(scope, context, { requireActor, addUpload, room, most: evidenceBytes });
    serveTemplates(scope, context, { requireActor, addUpload, room });
    serveCureFiles(scope, context, { requireActor, addUpload, room, most: evidenceBytes });
  });
}

/** @throws FAHENG_HTTP_UPLOAD for no file, several, or a form that is none, FAHENG_HTTP_TOO_LARGE */
async function onlyFile(request: FastifyRequest, place: SpoolPlace, most: number): Promise<SentFile> {
  if (!request.isMultipart()) throw new FahengError(errors.FAHENG_HTTP_UPLOAD);
  let found: SentFile | null = null;
  try {
    for await (const file of request.files({ limits: { fileSize: most } })) {
      if (found !== null) throw new FahengError(errors.FAHENG_HTTP_UPLOAD);
      found = await place.take(file.file, file.filename.slice(-300));
      if (file.file.truncated) throw new FahengError(errors.FAHENG_HTTP_TOO_LARGE, { details: { limit: most } });
    }
  } catch (cause) {
    if (cause instanceof FahengError) throw cause;
    const isTooLarge = cause instanceof Error && "code" in cause && cause.code === "FST_REQ_FILE_TOO_LARGE";
    if (isTooLarge) throw new FahengError(errors.FAHENG_HTTP_TOO_LARGE, { details: { limit: most }, cause });
    // Whatever else the parser stumbles over, a form cut off or without a boundary, is in what was sent.
    throw new FahengError(errors.FAHENG_HTTP_UPLOAD, { cause });
  }
  if (found === null) throw new FahengError(errors.FAHENG_HTTP_UPLOAD);
  return found;
}
