import { type Context, downloadCureFile, proveRectification } from "@faheng/assessment";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type FileDoors, placeIn, requireRoomFor } from "./file-doors.ts";
import { requireParameter } from "./path-id.ts";
import { sendEvidence } from "./send-evidence.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Files that prove a cure: in by one route, a file at a time, and out by another, as downloads alone. */
export function serveCureFiles(server: FastifyInstance, context: Context, doors: FileDoors): void {
  doors.addUpload(
    "/files/rectification/:assessmentId/:id",
    async ({ request, actor, receive }) => {
      await requireRoomFor(doors, request);
      return await proveRectification(context, actor, Object.assign(placeIn(request), { receive }));
    },
    doors.most,
  );
  server.get("/files/rectification/:assessmentId/:id/:sha256", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const sha256 = requireParameter(request, "sha256", digest);
    await doors.room.requireForRows();
    return sendEvidence(reply, await downloadCureFile(context, actor, Object.assign(placeIn(request), { sha256 })));
  });
}
