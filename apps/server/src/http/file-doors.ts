import type { Actor } from "@faheng/assessment";
import type { FastifyRequest } from "fastify";
import type { Room } from "../room.ts";
import type { AddUpload } from "./add-upload.ts";
import { pathId, requireParameter } from "./path-id.ts";

/** What routes need by which files of the store come in and go out. */
export interface FileDoors {
  readonly requireActor: (request: FastifyRequest) => Promise<Actor>;
  readonly addUpload: AddUpload;
  readonly room: Room;
  /** Most bytes of one file. */
  readonly most: number;
}

/** Makes sure of room for a file by what its request says of its length; without a word of it, for the most there can be. */
export async function requireRoomFor({ room, most }: FileDoors, request: FastifyRequest): Promise<void> {
  await room.requireForEvidence(Number(request.headers["content-length"] ?? most));
}

/** The thing of an assessment that a path names: a problem, a document. */
export function placeIn(request: FastifyRequest): { readonly assessmentId: string; readonly id: string } {
  return {
    assessmentId: requireParameter(request, "assessmentId", pathId),
    id: requireParameter(request, "id", pathId),
  };
}
