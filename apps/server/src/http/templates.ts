import { type Context, downloadTemplate, saveTemplate, tryTemplate } from "@faheng/assessment";
import { inputError, templateFileName } from "@faheng/api";
import { MOST_TEMPLATE_BYTES, TEMPLATE_KINDS } from "@faheng/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { FileDoors } from "./file-doors.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { contextOf } from "./request-key.ts";
import { sendFile } from "./send-file.ts";

const kinds = z.enum(TEMPLATE_KINDS);
const versions = z.string().regex(/^[1-9]\d{0,8}$/u);
const trying = z.strictObject({ about: z.string().max(300).default("") });

/** Templates of an agency, or of the office: in, to be kept or to be told what is wrong with them; out as they came; and filled in on trial. */
export function serveTemplates(
  server: FastifyInstance,
  context: Context,
  { addUpload, requireActor, room }: Omit<FileDoors, "most">,
): void {
  for (const [address, ownerOf] of ADDRESSES) {
    addUpload(
      `${address}/:kind`,
      async ({ request, actor, receive }) => {
        const { data, error } = templateFileName.safeParse(request.query);
        if (error) throw inputError(error);
        const kind = requireParameter(request, "kind", kinds);
        const sent = { owner: ownerOf(request), kind, name: data.name, receive };
        return await saveTemplate(contextOf(context, request.raw), actor, sent);
      },
      MOST_TEMPLATE_BYTES,
    );
    server.get(`${address}/:kind/:version`, async (request, reply) => {
      const actor = await requireActor(request);
      await room.requireForRows();
      const place = Object.assign({ owner: ownerOf(request) }, versionIn(request));
      return sendFile(reply, await downloadTemplate(context, actor, place));
    });
  }
  server.get("/files/template-trial/:assessmentId/:kind/:version", async (request, reply) => {
    const actor = await requireActor(request);
    const { data, error } = trying.safeParse(request.query);
    if (error) throw inputError(error);
    await room.requireForRows();
    const assessmentId = requireParameter(request, "assessmentId", pathId);
    const tried = Object.assign({ assessmentId, about: data.about }, versionIn(request));
    return sendFile(reply, await tryTemplate(context, actor, tried));
  });
}

const ADDRESSES: readonly (readonly [string, (request: FastifyRequest) => string | null])[] = [
  ["/files/template-of-office", () => null],
  ["/files/template/:agencyId", (request) => requireParameter(request, "agencyId", pathId)],
];

function versionIn(request: FastifyRequest) {
  return {
    kind: requireParameter(request, "kind", kinds),
    version: Number(requireParameter(request, "version", versions)),
  };
}
