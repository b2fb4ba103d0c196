import { type Actor, checkPaper, type Context, downloadPaper, scanPaper } from "@faheng/assessment";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Room } from "../room.ts";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { sendEvidence } from "./send-evidence.ts";

const which = z.enum(["made", "scan"]);

/** Documents of the register: out as they were made or stamped, and in by their stamped scans, or to be told whether they are ours. */
export function servePapers(
  server: FastifyInstance,
  context: Context,
  doors: {
    readonly requireActor: (request: FastifyRequest) => Promise<Actor>;
    readonly addUpload: AddUpload;
    readonly room: Room;
    /** Most bytes of one file. */
    readonly most: number;
  },
): void {
  const placeOf = (request: FastifyRequest) => ({
    assessmentId: requireParameter(request, "assessmentId", pathId),
    id: requireParameter(request, "id", pathId),
  });
  doors.addUpload(
    "/files/papers/:assessmentId/:id",
    async ({ request, actor, receive }) => {
      // What the request says of its length; without a word of it, the most there can be.
      await doors.room.requireForEvidence(Number(request.headers["content-length"] ?? doors.most));
      return await scanPaper(context, actor, Object.assign(placeOf(request), { receive }));
    },
    doors.most,
  );
  doors.addUpload(
    "/files/check-paper",
    async ({ actor, receive }) => await checkPaper(context, actor, { receive }),
    doors.most,
  );
  server.get("/files/papers/:assessmentId/:id/:what", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const what = requireParameter(request, "what", which);
    await doors.room.requireForRows();
    return sendEvidence(reply, await downloadPaper(context, actor, Object.assign(placeOf(request), { what })));
  });
}
