import { type Actor, buildFillBook, checkFillBook, type Context } from "@faheng/assessment";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Room } from "../room.ts";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { sendFile } from "./send-file.ts";

/** Answers by workbook: the table to fill in, and the dry run of one that came back. Saving it is a call of the API. */
export function serveFillBook(
  server: FastifyInstance,
  context: Context,
  doors: {
    readonly requireActor: (request: FastifyRequest) => Promise<Actor>;
    readonly addUpload: AddUpload;
    readonly room: Room;
  },
): void {
  server.get("/files/fill/:assessmentId/table.xlsx", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const assessmentId = requireParameter(request, "assessmentId", pathId);
    await doors.room.requireForRows();
    return sendFile(reply, await buildFillBook(context, actor, { assessmentId }));
  });
  doors.addUpload("/files/fill/:assessmentId/check", async ({ request, actor, receive }) => {
    const assessmentId = requireParameter(request, "assessmentId", pathId);
    return await checkFillBook(context, actor, { assessmentId, receive });
  });
}
