import {
  type Actor,
  buildCountTemplate,
  checkCountList,
  type Context,
  countFromList,
  listKind,
} from "@faheng/assessment";
import { inputError, toSaved } from "@faheng/api";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { serverErrors as errors } from "../errors.ts";
import type { AddUpload } from "./add-upload.ts";
import type { Room } from "../room.ts";
import { pathId, requireParameter } from "./path-id.ts";
import { contextOf } from "./request-key.ts";
import { sendFile } from "./send-file.ts";

const heading = z.string().max(60);
/** By which columns, by heading: left out where they are to be found, empty for none. */
const columns = z.strictObject({
  key: heading.optional(),
  on: heading.optional(),
  mark: heading.optional(),
  only: heading.optional(),
});
/** And what was tried, over which version. */
const counting = columns.extend({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  version: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,8})$/)
    .transform(Number),
});

/** Numbers by list: an empty one out, the dry run of one that was filled in, and counting it. */
export function serveCountLists(
  server: FastifyInstance,
  context: Context,
  doors: {
    readonly requireActor: (request: FastifyRequest) => Promise<Actor>;
    readonly addUpload: AddUpload;
    readonly room: Room;
  },
): void {
  server.get("/files/count-list/template/:kind", async (request, reply) => {
    await doors.requireActor(request);
    const kind = listKind(requireParameter(request, "kind", pathId).replace(/\.xlsx$/, ""));
    if (kind === null) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
    return sendFile(reply, await buildCountTemplate(kind));
  });
  const placeOf = (request: FastifyRequest) => ({
    assessmentId: requireParameter(request, "assessmentId", pathId),
    indicator: requireParameter(request, "indicator", pathId),
    fact: requireParameter(request, "fact", pathId),
  });
  doors.addUpload("/files/count-list/:assessmentId/:indicator/:fact/check", async ({ request, actor, receive }) => {
    const { data, error } = columns.safeParse(request.query);
    if (error) throw inputError(error);
    return await checkCountList(context, actor, Object.assign(placeOf(request), { columns: chosen(data), receive }));
  });
  doors.addUpload("/files/count-list/:assessmentId/:indicator/:fact", async ({ request, actor, receive }) => {
    const { data, error } = counting.safeParse(request.query);
    if (error) throw inputError(error);
    await doors.room.requireForEvidence(Number(request.headers["content-length"] ?? 0));
    const { sha256, version: expectedVersion } = data;
    const sent = Object.assign(placeOf(request), { columns: chosen(data), receive, sha256, expectedVersion });
    return toSaved(await countFromList(contextOf(context, request.raw), actor, sent));
  });
}

function chosen({ key, on, mark, only }: z.output<typeof columns>) {
  return { key: key ?? null, on: on ?? null, mark: mark ?? null, only: only ?? null };
}
