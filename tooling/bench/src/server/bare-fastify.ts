import fastify from "fastify";

/** Answers a GET and a JSON POST with next to nothing, and says where it is. */
const server = fastify({ logger: false });
server.get("/", async () => ({ ok: true }));
server.post("/", async () => ({ ok: true }));
process.on("SIGTERM", () => void server.close());
process.stdout.write(`${await server.listen({ host: "127.0.0.1", port: 0 })}\n`);
