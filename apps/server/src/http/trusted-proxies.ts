import { isIP } from "node:net";

/** Names of networks that Fastify knows. */
const NAMED = new Set(["loopback", "linklocal", "uniquelocal"]);

/**
 * Whether this names a proxy whose `X-Forwarded-For` may be believed: an address, a network, or one of Fastify's names for
 * networks. Never everybody: then anybody's word about their own address would count.
 *
 * @example isProxy("10.0.0.0/8")
 */
export function isProxy(text: string): boolean {
  if (NAMED.has(text)) return true;
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
