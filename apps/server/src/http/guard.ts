import { FahengError } from "@faheng/domain";
import type { IncomingMessage } from "node:http";
import { serverErrors as errors } from "../errors.ts";

/** The API's path; everything under it passes {@link guardApi}. */
export const API_PATH = "/api/trpc";
/** Most bytes one API request may have. */
export const MAX_API_BYTES = 1_000_000;

const LOOPBACK_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);
const LOOPBACK_ADDRESSES = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Which addresses are this server's own. */
export interface OwnAddress {
  readonly publicUrl: string | null;
  /** Whether it listens on loopback alone. */
  readonly isLoopback: boolean;
}

/** Whether a host to listen on, or a client's socket address, is this machine itself. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (LOOPBACK_ADDRESSES.has(address) || address === "localhost");
}

/**
 * What proxies add to a request that they hand on. No browser that opens a link sends an `x-` header, and every proxy that
 * says whom it speaks for has a name of its own for it. Prometheus' own header says how long it waits.
 */
const FORWARDING = /^x-(?!prometheus-)|^forwarded$|^via$|client-ip$|connecting-ip$|^cdn-|^proxy-|^cf-/;

/**
 * Whether a request was made on this machine, as far as that can be told: from its socket, under one of its names (a page
 * elsewhere may have its own name point here), and handed on by nobody.
 */
export function isThisMachine({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = Object.keys(headers).some((name) => FORWARDING.test(name));
  return isLoopback(socket.remoteAddress) && LOOPBACK_NAMES.has(nameOf(headers.host ?? "")) && !isForwarded;
}

/** Whether a link was opened on this machine, by a person and not by a page of another site. */
export function isOpenedHere(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  return isThisMachine(request) && (site === undefined || site === "none" || site === "same-origin");
}

/**
 * What every request passes: it must be for this host and, where it changes something or is for the API, come from this
 * site's own pages or from no browser at all.
 *
 * @throws FAHENG_HTTP_HOST, FAHENG_HTTP_ORIGIN
 */
export function guardRequest(request: IncomingMessage, own: OwnAddress): void {
  const host = request.headers.host ?? "";
  if (!isOwnHost(host, own)) throw new FahengError(errors.FAHENG_HTTP_HOST, { place: host, details: { place: host } });
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && request.url?.startsWith(API_PATH) !== true) return;
  const site = request.headers["sec-fetch-site"];
  const { origin } = request.headers;
  const isForeignSite = site !== undefined && site !== "same-origin" && !(site === "none" && isRead);
  const isForeignOrigin = origin !== undefined && !isOwnOrigin(origin, host, own);
  if (!isForeignSite && !isForeignOrigin) return;
  const place = origin ?? String(site);
  throw new FahengError(errors.FAHENG_HTTP_ORIGIN, { place, details: { place } });
}

/**
 * What a request to the API passes besides: JSON of a stated, bounded length. A plain form of another site can send
 * neither.
 *
 * @throws FAHENG_HTTP_MEDIA_TYPE, FAHENG_HTTP_TOO_LARGE
 */
export function guardApi(request: IncomingMessage): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const type = (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json") {
    const place = type === "" ? "-" : type.slice(0, 100);
    throw new FahengError(errors.FAHENG_HTTP_MEDIA_TYPE, { place, details: { place } });
  }
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (!(length <= MAX_API_BYTES) || request.headers["transfer-encoding"] !== undefined) {
    throw new FahengError(errors.FAHENG_HTTP_TOO_LARGE, { details: { limit: MAX_API_BYTES } });
  }
}

function isOwnHost(host: string, { publicUrl, isLoopback: onLoopback }: OwnAddress): boolean {
  if (publicUrl !== null && host === new URL(publicUrl).host) return true;
  // A page elsewhere can make its own name point to this machine; then the Host header is that name.
  return onLoopback ? LOOPBACK_NAMES.has(nameOf(host)) : publicUrl === null && host !== "";
}

/** A host without its port. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, "");
}

function isOwnOrigin(origin: string, host: string, { publicUrl }: OwnAddress): boolean {
  if (publicUrl === null) return origin === `http://${host}`;
  const own = new URL(publicUrl);
  // A page of the public name without https is another site. A proxy may hand on its own Host in place of that name.
  return origin === own.origin || (host !== own.host && origin === `http://${host}`);
}
