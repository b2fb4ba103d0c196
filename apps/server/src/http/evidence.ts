import { type Context, downloadBundle, downloadEvidence, giveEvidence, takeYearEnd } from "@faheng/assessment";
import { inputError } from "@faheng/api";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { serverErrors as errors } from "../errors.ts";
import { type FileDoors, requireRoomFor } from "./file-doors.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { sendBundle } from "./send-bundle.ts";
import { sendEvidence } from "./send-evidence.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Of which material a file is given and of which day it is; what was sent back and is given anew by it, as it was seen. */
const giving = z.strictObject({
  material: z.string().max(40),
  effectiveOn: z.iso.date(),
  replaces: z
    .string()
    .regex(/^[1-9]\d{0,5}\.[1-9]\d{0,5}\.[1-9]\d{0,5}$/)
    .transform((text) => {
      const [n = 0, version = 0, writes = 0] = text.split(".").map(Number);
      return { n, version, writes };
    })
    .optional(),
});

/** Of which part the evidence is taken as one archive: of an indicator or a chapter; of neither it is everything. */
const bundled = z.union([
  z.strictObject({ indicator: pathId }),
  z.strictObject({ chapter: pathId }),
  z.strictObject({}),
]);

/** Files of evidence: in by one route, a file at a time, and out by others, as downloads alone. */
export function serveEvidence(server: FastifyInstance, context: Context, doors: FileDoors): void {
  const placeOf = (request: FastifyRequest) => ({
    assessmentId: requireParameter(request, "assessmentId", pathId),
    indicator: requireParameter(request, "indicator", pathId),
  });
  doors.addUpload(
    "/files/evidence/:assessmentId/:indicator",
    async ({ request, actor, receive }) => {
      const { data, error } = giving.safeParse(request.query);
      if (error) throw inputError(error);
      const { replaces = null, ...rest } = data;
      await requireRoomFor(doors, request);
      const offered = { kind: "file", receive } as const;
      return await giveEvidence(context, actor, Object.assign(placeOf(request), rest, { replaces, offered }));
    },
    doors.most,
  );
  server.get("/files/evidence/:assessmentId/all.zip", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const assessmentId = requireParameter(request, "assessmentId", pathId);
    const { data } = bundled.safeParse(request.query);
    if (data === undefined) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    await doors.room.requireForRows();
    const asked = Object.assign({ assessmentId, indicator: null, chapter: null }, data);
    return sendBundle(reply, await downloadBundle(context, actor, asked));
  });
  server.get("/files/year/:jobId/all.zip", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const id = requireParameter(request, "jobId", pathId);
    await doors.room.requireForRows();
    return sendBundle(reply, await takeYearEnd(context, actor, { id }));
  });
  server.get("/files/evidence/:assessmentId/:indicator/:sha256", async (request, reply) => {
    const actor = await doors.requireActor(request);
    const sha256 = requireParameter(request, "sha256", digest);
    await doors.room.requireForRows();
    return sendEvidence(reply, await downloadEvidence(context, actor, Object.assign(placeOf(request), { sha256 })));
  });
}
