import type { Block } from "./draft-view.ts";

/** A part of the file with its number among those of its kind, from 1: paragraphs and tables are counted apart. */
export interface Numbered {
  readonly block: Block;
  readonly number: number;
}

export function numberedBlocks(blocks: readonly Block[]): readonly Numbered[] {
  let [tables, lines] = [0, 0];
  return blocks.map((block) => {
    if (block.kind === "table") tables += 1;
    else lines += 1;
    return { block, number: block.kind === "table" ? tables : lines };
  });
}
