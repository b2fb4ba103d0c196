import { negotiate } from "@fastify/accept-negotiator";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

/** Answers up to this many bytes go out as they are. */
const WORTH_IT = 1024;
/** Up to so many bytes compressing takes less than a tenth of a millisecond. */
const AT_ONCE = 16_384;

/** Quality 4 takes about as long as gzip and comes out smaller; what is built once has the highest. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

const encoders = {
  br: promisify((bytes: Uint8Array, done: (error: Error | null, small: Buffer) => void) =>
    brotliCompress(bytes, BROTLI, done),
  ),
  gzip: promisify(gzip) as (bytes: Uint8Array) => Promise<Buffer>,
} as const;

const atOnce = {
  br: (bytes: Uint8Array): Buffer => brotliCompressSync(bytes, BROTLI),
  gzip: (bytes: Uint8Array): Buffer => gzipSync(bytes),
} as const;

export type Encoding = keyof typeof encoders;

/** What a browser takes best of what there is; `null`: only as it is. */
export function encodingFor(accepted: string | null): Encoding | null {
  return negotiate(accepted ?? "", Object.keys(encoders)) as Encoding | null;
}

export async function encode(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  // A thread of its own costs several times what so little takes to compress.
  return bytes.length <= AT_ONCE ? atOnce[encoding](bytes) : await encoders[encoding](bytes);
}

/** What is worth compressing of an answer of the API; `null`: it goes out as it is. What that gives away: `docs/threat-model.md`. */
export function worthEncoding(bytes: Uint8Array, accepted: string | null): Encoding | null {
  return bytes.length <= WORTH_IT ? null : encodingFor(accepted);
}

/**
 * An answer of the API as the browser takes it best: brotli or gzip above 1 KB, else as it is. Only whole answers come
 * here; a stream would be held up.
 */
export async function compressAnswer(answer: Response, accepted: string | null): Promise<Response> {
  answer.headers.append("vary", "accept-encoding");
  if (answer.body === null || answer.headers.has("content-encoding")) return answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { status, headers } = answer;
  const encoding = worthEncoding(bytes, accepted);
  if (encoding === null) return new Response(bytes, { status, headers });
  const small = await encode(bytes, encoding);
  headers.delete("content-length");
  headers.set("content-encoding", encoding);
  return new Response(new Uint8Array(small), { status, headers });
}
