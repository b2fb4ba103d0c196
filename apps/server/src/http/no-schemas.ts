import type { FastifyServerOptions } from "fastify";

const refuse = (): never => {
  throw new TypeError("no route has a schema of Fastify's: the API checks what comes in and what goes out");
};

/** Leaves Fastify's two schema compilers unread, which no route uses and every start would wait for. */
export const noSchemas: NonNullable<FastifyServerOptions["schemaController"]> = {
  compilersFactory: { buildValidator: refuse, buildSerializer: refuse },
};
