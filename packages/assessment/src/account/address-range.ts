/**
 * The network an address stands in: the /24 of an IPv4 address, the /64 of an IPv6 one. An office behind one line comes
 * from one range, and a range does not name one machine.
 *
 * @example rangeOf("10.1.2.3") // "10.1.2.0/24"
 */
export function rangeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  const quad = /^(\d+\.\d+\.\d+)\.\d+$/.exec(plain);
  if (quad) return `${quad[1]}.0/24`;
  if (!plain.includes(":")) return plain;
  const [left = "", right] = plain.toLowerCase().replace(/%.*$/, "").split("::", 2);
  const head = groupsOf(left);
  const tail = groupsOf(right ?? "");
  const gap = Array.from({ length: right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length) }, () => "0");
  return `${[...head, ...gap, ...tail].slice(0, 4).join(":")}::/64`;
}

function groupsOf(text: string): string[] {
  return text === "" ? [] : text.split(":").map((group) => group.replace(/^0+(?=.)/, ""));
}
