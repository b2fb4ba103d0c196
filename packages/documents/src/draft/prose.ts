import { splitPoints } from "./group-builder.ts";
import { splitNumber } from "./printed-number.ts";
import { SCORING } from "./column-contents.ts";

/** A numbered paragraph and what stands under it. */
export interface ProseNode {
  /** Of the paragraph, from 1. */
  readonly line: number;
  readonly printedNumber: string;
  /** Without the number. */
  readonly text: string;
  /** From 0 at the top: the kind of its number says how deep it stands. */
  readonly rank: number;
  readonly children: ProseNode[];
  /** Paragraphs without a number that follow it, before the next that has one. */
  readonly paragraphs: { readonly line: number; readonly text: string }[];
}

/** A document of numbered paragraphs. */
export interface Prose {
  readonly nodes: readonly ProseNode[];
  /** Paragraphs before the first number. */
  readonly before: readonly { readonly line: number; readonly text: string }[];
}

/** From the top down, as GB/T 9704 orders them: 一、（一）1.（1）①, and 编 章 节 条 above. */
const RANKS: readonly RegExp[] = [
  /^第.+编$/,
  /^第.+章$/,
  /^第.+节$/,
  /^第.+条$/,
  /^[一二三四五六七八九十百零〇廿卅]+$/,
  /^[（(]\s*[一二三四五六七八九十百零〇廿卅]+\s*[）)]$/,
  /^\d{1,4}[.．、]?$/,
  /^\d{1,3}([.．-]\d{1,3}){1}[.．、]?$/,
  /^\d{1,3}([.．-]\d{1,3}){2,4}[.．、]?$/,
  /^[（(]\s*\d{1,4}\s*[）)]$|^[⑴-⒇]$/,
  /^\d{1,4}[）)]$/,
  /^[①-⑳㉑-㉟㊱-㊿㈠-㈩⒈-⒛]$/,
];

/**
 * The tree of numbered paragraphs. Numbers may restart or leave some out; what kind a number is says where it stands.
 */
export function proseOf(lines: readonly string[]): Prose {
  const nodes: ProseNode[] = [];
  const before: { line: number; text: string }[] = [];
  let path: ProseNode[] = [];
  for (const [index, text] of lines.entries()) {
    if (text.trim() === "") continue;
    const line = index + 1;
    const { printedNumber, text: rest } = splitNumber(text);
    const rank = printedNumber === null ? -1 : RANKS.findIndex((pattern) => pattern.test(printedNumber));
    if (printedNumber === null || rank < 0) {
      (path.at(-1)?.paragraphs ?? before).push({ line, text: text.trim() });
      continue;
    }
    path = path.filter((node) => node.rank < rank);
    const node: ProseNode = { line, printedNumber, text: rest, rank, children: [], paragraphs: [] };
    (path.at(-1)?.children ?? nodes).push(node);
    path.push(node);
  }
  return { nodes, before };
}

/** What a numbered paragraph asks, and how it is scored. */
export interface Duty {
  readonly words: string;
  readonly standard: string;
  readonly points: string;
}

/** Where the points begin that a sentence gives or takes, with the words that count them. */
const AMOUNT =
  /(?:的?[，,：:]\s*)?(?:每[^，。；,;扣加得]{0,8}|有一[^，。；,;扣加得]{0,6}|发现一[^，。；,;扣加得]{0,6}|分别|最多|酌情|视情|一次性|直接|予以|可|再|另)?(?:[扣加减得计记]|给予)[^，。；,;\d]{0,3}[\d一二两三四五六七八九十.]+\s*(?:[-—～~至到][\d.]+\s*)?分/;

/** Parts a sentence into what is asked and how it is scored: `集体讨论决定。有一例未经集体讨论的扣2分。` */
export function dutyOf(text: string): Duty {
  const { text: bare, points } = splitPoints(text);
  const sentences = bare.match(/[^。；;！？\n]+[。；;！？\n]?/g) ?? [bare];
  const first = sentences.findIndex((sentence) => SCORING.test(sentence));
  if (first < 0) return { words: bare, standard: "", points: points ?? "" };
  if (first > 0) {
    const standard = sentences.slice(first).join("").trim();
    return { words: sentences.slice(0, first).join("").trim(), standard, points: points ?? "" };
  }
  // All in one sentence: the words before the points are given or taken.
  const at = AMOUNT.exec(bare)?.index ?? -1;
  const head = bare.slice(0, Math.max(at, 0)).replace(/[，,：:、\s]*的?[，,：:、\s]*$/, "");
  return { words: head.length >= 3 ? head : bare, standard: bare, points: points ?? "" };
}
