import { negotiate } from "@fastify/accept-negotiator";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Answers up to this many bytes go out as they are. */
const WORTH_IT = 1024;

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

export type Encoding = keyof typeof encoders;

/** What a browser takes best of what there is; `null`: only as it is. */
export function encodingFor(accepted: string | null): Encoding | null {
  return negotiate(accepted ?? "", Object.keys(encoders)) as Encoding | null;
}

export async function encode(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  return await encoders[encoding](bytes);
}

/**
 * An answer of the API as the browser takes it best: brotli or gzip above 1 KB, else as it is. Only whole answers come
 * here; a stream would be held up. What that gives away: `docs/threat-model.md`.
 */
export async function compressAnswer(answer: Response, accepted: string | null): Promise<Response> {
  answer.headers.append("vary", "accept-encoding");
  const encoding = encodingFor(accepted);
  if (answer.body === null || answer.headers.has("content-encoding")) return answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { status, headers } = answer;
  if (encoding === null || bytes.length <= WORTH_IT) return new Response(bytes, { status, headers });
  const small = await encode(bytes, encoding);
  headers.delete("content-length");
  headers.set("content-encoding", encoding);
  return new Response(new Uint8Array(small), { status, headers });
}
