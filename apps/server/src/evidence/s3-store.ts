import { evidenceErrors as errors, evidencePath, type EvidenceStore } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import { openAsBlob } from "node:fs";
import { S3mini } from "s3mini";
import type { S3Options } from "../options.ts";

/** Nobody waits longer for a store that does not answer, milliseconds. */
const PATIENCE = 30_000;
/** A sweep holds an agency while it removes: it waits no longer than this, milliseconds, and tries again another day. */
const HELD_PATIENCE = 5000;
/** How many names are asked for at once: the most a store gives. */
const PAGE = 1000;

/**
 * Files of evidence in a bucket of a store that speaks S3, `agency/ab/abcd…` as in a folder. By its rules an object appears
 * once all of it has come; of a store that keeps a part even so, the part is not taken for the file, and the file is sent anew.
 *
 * @param atOnce how many names are asked for at once.
 */
export function openS3Store({ url, region, key, secret }: S3Options, atOnce = PAGE): EvidenceStore {
  const reach = (requestAbortTimeout: number): S3mini =>
    new S3mini({ endpoint: url, region, accessKeyId: key, secretAccessKey: secret, requestAbortTimeout });
  const bucket = reach(PATIENCE);
  const held = reach(HELD_PATIENCE);
  const lengthOf = async (name: string): Promise<number | null> =>
    (await bucket.objectExists(name)) === true ? await bucket.getContentLength(name) : null;
  return {
    async put(file, path, bytes) {
      const name = evidencePath(file);
      try {
        // What is there under its digest is the same file.
        if ((await lengthOf(name)) === bytes) return;
        await bucket.putObject(name, await openAsBlob(path), "application/octet-stream", undefined, undefined, bytes);
      } catch (cause) {
        throw failed(cause);
      }
    },
    async length(file) {
      try {
        return await lengthOf(evidencePath(file));
      } catch (cause) {
        throw failed(cause);
      }
    },
    async read(file) {
      try {
        const answer = await bucket.getObjectResponse(evidencePath(file));
        return answer?.body ? piecesOf(answer.body) : null;
      } catch (cause) {
        throw failed(cause);
      }
    },
    async *list(agencyId) {
      const prefix = `${encodeURIComponent(agencyId)}/`;
      let next: string | undefined;
      do {
        const page = await pageOf(bucket, prefix, atOnce, next);
        for (const { Key: name, Size: bytes, LastModified: written } of page?.objects ?? []) {
          const sha256 = name.slice(-64);
          // What has another name was not put there by us.
          if (!/^[0-9a-f]{64}$/u.test(sha256) || name !== evidencePath({ agencyId, sha256 })) continue;
          yield { agencyId, sha256, bytes: Number(bytes), writtenAt: new Date(written).toISOString() };
        }
        next = page?.nextContinuationToken;
      } while (next !== undefined);
    },
    async remove(file) {
      try {
        await held.deleteObject(evidencePath(file));
      } catch (cause) {
        throw failed(cause);
      }
    },
  };
}

async function pageOf(bucket: S3mini, prefix: string, atOnce: number, next: string | undefined) {
  try {
    // Everything below it: the client sends no delimiter, whatever it is given.
    return await bucket.listObjectsPaged("/", prefix, atOnce, next);
  } catch (cause) {
    throw failed(cause);
  }
}

async function* piecesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw failed(cause);
  }
}

/** What the store says of itself, by its code alone: no address and no key of it is told to anybody. */
function failed(cause: unknown): FahengError {
  return new FahengError(errors.FAHENG_EVIDENCE_STORE, { details: { reason: codeOf(cause) }, cause });
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "?";
  const code = "code" in cause ? cause.code : undefined;
  if (typeof code === "string") return code;
  const status = "status" in cause ? cause.status : undefined;
  if (typeof status === "number") return `HTTP ${status}`;
  return cause.cause instanceof Error ? codeOf(cause.cause) : cause.name;
}
