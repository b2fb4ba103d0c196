import type { Actor, SentFile } from "@faheng/assessment";
import type { FastifyReply, FastifyRequest } from "fastify";

/** An act on one uploaded file: `receive` takes it in once the act is sure that the actor may do it. */
export interface Upload {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly receive: () => Promise<SentFile>;
}

/**
 * Adds a route that takes one file; what it was taken for is over when the act has ended, and the file is gone then.
 *
 * @param most bytes of the file; 20 MB where it is left out.
 */
export type AddUpload = (url: string, act: (upload: Upload) => Promise<unknown>, most?: number) => void;
