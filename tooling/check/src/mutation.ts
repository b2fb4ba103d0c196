/** One small fault put into a source: a test should notice. */
export interface Mutation {
  /** Line, from 1. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** The whole source with the fault in it. */
  readonly source: string;
}

/** What is exchanged for what; each as a whole token with its spaces, so that types and texts are left alone. */
const EXCHANGES: readonly (readonly [from: string, to: string])[] = [
  [" < ", " <= "],
  [" <= ", " < "],
  [" > ", " >= "],
  [" >= ", " > "],
  [" === ", " !== "],
  [" !== ", " === "],
  [" && ", " || "],
  [" || ", " && "],
  [" + ", " - "],
  [" - ", " + "],
  [" * ", " / "],
  ["Math.max(", "Math.min("],
  ["Math.min(", "Math.max("],
  [".every(", ".some("],
  [".some(", ".every("],
  ["return true", "return false"],
  ["return false", "return true"],
  ["(!", "("],
  [" ? 1 : 0", " ? 0 : 1"],
  [" + 1", " + 2"],
];

/** Every single fault of this kind that can be put into a source, from its first line to its last. */
export function mutationsOf(source: string): Mutation[] {
  const lines = source.split("\n");
  let isComment = false;
  return lines.flatMap((line, index) => {
    const text = line.trim();
    if (text.startsWith("/*")) isComment = true;
    const isSkipped = isComment || /^(import|export (type|interface|\{)|type |interface |\/\/|\||&)/.test(text);
    if (text.endsWith("*/")) isComment = false;
    if (isSkipped) return [];
    return EXCHANGES.flatMap(([from, to]) =>
      placesOf(line, from).map((at) => {
        const mutated = line.slice(0, at) + to + line.slice(at + from.length);
        return { line: index + 1, from: from.trim(), to: to.trim(), source: lines.with(index, mutated).join("\n") };
      }),
    );
  });
}

/** Where a token stands outside of texts. */
function placesOf(line: string, token: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(token); at >= 0; at = line.indexOf(token, at + 1)) {
    const quotes = line.slice(0, at).match(/["`]/g)?.length ?? 0;
    if (quotes % 2 === 0) places.push(at);
  }
  return places;
}
