import { checkPaper, type Context, downloadPaper, scanPaper } from "@faheng/assessment";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type FileDoors, placeIn, requireRoomFor } from "./file-doors.ts";
import { requireParameter } from "./path-id.ts";
import { sendEvidence } from "./send-evidence.ts";

const which = z.enum(["made", "scan"]);

/** Documents of the register: out as they were made or stamped, and in by their stamped scans, or to be told whether they are ours. */
export function servePapers(server: FastifyInstance, context: Context, doors: FileDoors): void {
  doors.addUpload(
    "/files/papers/:assessmentId/:id",
    async ({ request, actor, receive }) => {
      await requireRoomFor(doors, request);
      return await scanPaper(context, actor, Object.assign(placeIn(request), { receive }));
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
    return sendEvidence(reply, await downloadPaper(context, actor, Object.assign(placeIn(request), { what })));
  });
}
