import { type Actor, type Context, downloadCureFile, proveRectification } from "@faheng/assessment";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Room } from "../room.ts";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { sendEvidence } from "./send-evidence.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Files that prove a cure: in by one route, a file at a time, and out by another, as downloads alone. */
export function serveCureFiles(
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
    "/files/rectification/:assessmentId/:id",
    async ({ request, actor, receive }) => {
      // What the request says of its length; without a word of it, the most there can be.
      await doors.room.requireForEvidence(Number(request.headers["content-length"] ?? doors.most));
      return await proveRectification(context, actor, Object.assign(placeOf(request), { receive }));
    },
    doors.most,
  );
  server.get("/files/rectification/:assessmentId/:id/:sha256", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const sha256 = requireParameter(request, "sha256", digest);
    await doors.room.requireForRows();
    return sendEvidence(reply, await downloadCureFile(context, actor, Object.assign(placeOf(request), { sha256 })));
  });
}
