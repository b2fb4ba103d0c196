import { type Actor, accessErrors, type Context, countNotices, holdingTokens, noticedSince } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ServerResponse } from "node:http";

/** Where a page hears how many of its reader's notices are unread. */
export const LIVE_PATH = "/live/notices";

/** Open pages of one person that are told; who has more is answered «no content», and those pages ask now and then. */
const MOST_PER_PERSON = 6;
const MOST_IN_ALL = 2000;

/** How often the database is looked at, and how often each reader is asked for anew and told that we are there; milliseconds. */
const PACE = { look: 2000, beat: 15_000 } as const;

/** Looks are repeated over so long, in case a notice of another server became visible late; milliseconds. */
const OVERLAP = 30_000;

interface Reader {
  readonly token: string;
  readonly response: ServerResponse;
  actor: Actor;
  told: string;
}

/** What is told to open pages. */
export interface LiveNotices {
  /** How many pages are told. */
  readers(): number;
  /** Looks now: this server's machine has just told somebody of something. */
  look(): void;
  /** Ends every answer, so that the server can stop. */
  stop(): void;
}

/**
 * Tells open pages of their readers' notices as they come (server-sent events); whoever asks for anything else gets the numbers
 * once. Each server looks once at a time for all of its readers, so that it hears of what another one has done; nothing is
 * told but numbers and ids, and those of nobody else. It keeps no session alive, and ends with it.
 */
export function serveLiveNotices(
  server: FastifyInstance,
  context: Context,
  doors: {
    readonly actorOf: (token: string) => Promise<Actor | null>;
    readonly tokenOf: (request: FastifyRequest) => string | null;
    readonly pace?: { readonly look: number; readonly beat: number };
  },
): LiveNotices {
  const { look, beat } = doors.pace ?? PACE;
  const readers = new Set<Reader>();
  const marks: { readonly at: number; readonly newest: string }[] = [];

  const leave = (reader: Reader): void => {
    readers.delete(reader);
    reader.response.end();
  };
  const tell = async (reader: Reader): Promise<void> => {
    const text = JSON.stringify(await countNotices(context, reader.actor));
    if (text === reader.told || !readers.has(reader)) return;
    reader.told = text;
    // Who does not read what is sent is not waited for.
    if (!reader.response.write(`event: count\ndata: ${text}\n\n`)) leave(reader);
  };
  const tellSome = async (some: readonly Reader[]): Promise<void> => {
    for (const reader of some) await tell(reader);
  };
  const lookOnce = async (): Promise<void> => {
    if (readers.size === 0) return;
    const now = performance.now();
    while (marks.length > 1 && now - (marks[1]?.at ?? 0) > OVERLAP) marks.shift();
    const holding = await holdingTokens(
      context,
      [...readers].map(({ token }) => token),
    );
    for (const reader of readers) if (!holding.has(reader.token)) leave(reader);
    const { people, newest } = await noticedSince(context, marks[0]?.newest ?? null);
    marks.push({ at: now, newest });
    await tellSome([...readers].filter(({ actor }) => people.has(actor.personId)));
  };
  const beatOnce = async (): Promise<void> => {
    for (const reader of readers) {
      const actor = await doors.actorOf(reader.token);
      if (actor === null) {
        leave(reader);
        continue;
      }
      reader.actor = actor;
      reader.response.write(": here\n\n");
      await tell(reader);
    }
  };
  const looks = every(look, lookOnce);
  const beats = every(beat, beatOnce);

  server.get(LIVE_PATH, async (request, reply) => {
    const token = doors.tokenOf(request);
    const actor = token === null ? null : await doors.actorOf(token);
    if (token === null || actor === null) throw new FahengError(accessErrors.FAHENG_ACCESS_SIGNED_OUT);
    reply.header("cache-control", "no-store");
    const isStream = request.method === "GET" && request.headers.accept?.includes("text/event-stream") === true;
    if (!isStream) return await countNotices(context, actor);
    // What comes after the first reader has come is new to somebody.
    if (marks.length === 0) marks.push({ at: performance.now(), newest: (await noticedSince(context, null)).newest });
    const own = [...readers].filter((it) => it.actor.personId === actor.personId).length;
    // Browsers come again after every other answer; after this one they do not.
    if (own >= MOST_PER_PERSON || readers.size >= MOST_IN_ALL) return reply.code(204).send();
    reply.hijack();
    const { raw: response } = reply;
    const reader: Reader = { token, actor, response, told: "" };
    readers.add(reader);
    response.on("close", () => readers.delete(reader));
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      // A proxy that gathers answers before it hands them on would tell nobody anything.
      "x-accel-buffering": "no",
    });
    response.write("retry: 5000\n\n");
    await tell(reader).catch(() => leave(reader));
    return reply;
  });

  return {
    readers: () => readers.size,
    look: () => looks.now(),
    stop() {
      looks.stop();
      beats.stop();
      for (const reader of readers) leave(reader);
    },
  };

  /** One after the other: a look that takes long is not overtaken. The database being away is told by others. */
  function every(pause: number, act: () => Promise<void>): { now(): void; stop(): void } {
    let isStopped = false;
    let isBusy = false;
    let isAsked = false;
    let timer: NodeJS.Timeout;
    const wait = (time: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        [isBusy, isAsked] = [true, false];
        void act()
          .catch((cause: unknown) => server.log.debug({ err: cause }, "no look at notices"))
          .then(() => {
            isBusy = false;
            if (!isStopped) wait(isAsked ? 0 : pause);
          });
      }, time).unref();
    };
    wait(pause);
    return {
      now() {
        isAsked = true;
        if (!isBusy && !isStopped) wait(0);
      },
      stop() {
        isStopped = true;
        clearTimeout(timer);
      },
    };
  }
}
