import fastify from "fastify";
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/**
 * A Fastify server that does nothing but answer, and one thing more: it takes a file to the disk, with its SHA-256. What the
 * real one is compared with.
 */
const server = fastify({ bodyLimit: 2 ** 30 });
server.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
server.get("/healthz", (_request, reply) => reply.send({ ok: true }));
server.post("/echo", (request, reply) => reply.send(request.body));
server.post("/file", async (request, reply) => {
  const hash = createHash("sha256");
  const kept = createWriteStream(path.join(process.env["BENCH_FOLDER"] ?? "", randomUUID()), { flush: true });
  await pipeline(
    request.body as Readable,
    async function* hashed(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    kept,
  );
  return await reply.send({ sha256: hash.digest("hex") });
});
await server.listen({ host: "127.0.0.1", port: Number(process.env["PORT"]) });
process.on("SIGTERM", () => process.exit(0));
