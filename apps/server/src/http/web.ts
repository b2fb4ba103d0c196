import { FahengError } from "@faheng/domain";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { existsSync } from "node:fs";
import path from "node:path";
import { serverErrors as errors } from "../errors.ts";

/** Paths that are never the web app's own pages. */
const NOT_PAGES = /^\/(api|files|demo|assets|auth)(\/|$)/;

/** Serves the built web app: its files, and its page for every other address a person may open. */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  const page = path.join(folder, "index.html");
  if (existsSync(page)) {
    await server.register(fastifyStatic, {
      root: folder,
      index: false,
      cacheControl: false,
      // Beside each file lies what the build made of it; see `apps/web/precompress.ts`.
      preCompressed: true,
      setHeaders(reply, file) {
        // Vite names these files by their content.
        const isNamedByContent = file.startsWith(path.join(folder, "assets") + path.sep);
        reply.header("cache-control", isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  const sendPage = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!existsSync(page)) {
      throw new FahengError(errors.FAHENG_WEB_MISSING, { place: folder, details: { place: folder } });
    }
    return reply.sendFile("index.html");
  };
  server.get("/", sendPage);
  server.setNotFoundHandler(async (request, reply) => {
    const { pathname } = new URL(request.url, "http://host");
    if ((request.method === "GET" || request.method === "HEAD") && !NOT_PAGES.test(pathname)) {
      return await sendPage(request, reply);
    }
    throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
  });
}
