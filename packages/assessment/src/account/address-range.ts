import ipaddr from "ipaddr.js";

/**
 * The range an address belongs to as failures are counted by it: what one subscriber usually holds. That is /24 of IPv4, the
 * same where it comes mapped into IPv6, and /64 of IPv6; an office behind one line comes from one range. A port some proxies
 * write behind an address does not count. What is no address is one range, the empty one, so that nobody makes ranges up.
 *
 * @example rangeOf("::ffff:10.0.7.9") === "10.0.7.0/24"
 */
export function rangeOf(address: string): string {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  // The library also takes 10.1 and 0x0a000001: nobody writes an address so who has one.
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return "";
  const parsed = ipaddr.process(bare);
  if (parsed instanceof ipaddr.IPv4) return `${parsed.octets.slice(0, 3).join(".")}.0/24`;
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
