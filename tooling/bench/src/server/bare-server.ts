import fastify from "fastify";

/** A Fastify server that does nothing but answer; what the real one is compared with. */
const server = fastify();
server.get("/healthz", (_request, reply) => reply.send({ ok: true }));
server.post("/echo", (request, reply) => reply.send(request.body));
await server.listen({ host: "127.0.0.1", port: Number(process.env["PORT"]) });
process.on("SIGTERM", () => process.exit(0));
