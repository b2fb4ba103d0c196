import type { SourceBlock, SourceDocument } from "../read/source-document.ts";

/** A placeholder as it stands in a template. */
export interface TemplateTag {
  /** `field` `{姓名}`, `open` `{#事项}`, `none` `{^事项}`, `close` `{/事项}`; `other` for what none of these is. */
  readonly kind: "field" | "open" | "none" | "close" | "other";
  readonly name: string;
  /** Where, for people: `第3段`, `表1 第2行 第1列`, `页眉`. */
  readonly place: string;
  /** In a table: closing marks have to stand in the row, or all outside tables. */
  readonly table: number | null;
}

const TAG = /\{([^{}]*)\}/g;
const NAME = /^[\p{L}\p{N}_（）()、·-]+$/u;
const KINDS = { "#": "open", "^": "none", "/": "close" } as const;

/** The placeholders of a template, in the order in which they stand; those of headers and footers last. */
export function tagsOf(source: SourceDocument): readonly TemplateTag[] {
  let [paragraphs, tables] = [0, 0];
  const inside = source.blocks.flatMap((block) => {
    if (block.kind === "text") return tagsIn(block.text, `第${(paragraphs += 1)}段`, null);
    tables += 1;
    return tableTags(block, tables);
  });
  return [...inside, ...source.leftOut.flatMap(({ place, text }) => tagsIn(text, place, null))];
}

function tableTags({ rows, merges }: Extract<SourceBlock, { kind: "table" }>, table: number): TemplateTag[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      // What a merge covers says its upper left cell again.
      const isCovered = merges.some((it) => {
        const isWithin =
          row >= it.row && row < it.row + it.rows && column >= it.column && column < it.column + it.columns;
        return isWithin && (row !== it.row || column !== it.column);
      });
      return text === null || isCovered ? [] : tagsIn(text, `表${table} 第${row + 1}行 第${column + 1}列`, table);
    }),
  );
}

function tagsIn(text: string, place: string, table: number | null): TemplateTag[] {
  const tags = [...text.matchAll(TAG)].map(([, inner = ""]): TemplateTag => tagOf(inner.trim(), place, table));
  // A brace without its other half: an unclosed placeholder, or a text that has to write it otherwise.
  const isWhole = !/[{}]/.test(text.replaceAll(TAG, ""));
  return isWhole ? tags : [...tags, { kind: "other", name: strayOf(text), place, table }];
}

function tagOf(inner: string, place: string, table: number | null): TemplateTag {
  const kind = KINDS[inner.charAt(0) as keyof typeof KINDS];
  const name = kind === undefined ? inner : inner.slice(1).trim();
  return { kind: NAME.test(name) ? (kind ?? "field") : "other", name: NAME.test(name) ? name : inner, place, table };
}

/** What stands about a brace that is alone, to be found by. */
function strayOf(text: string): string {
  const rest = text.replaceAll(TAG, (tag) => "　".repeat(tag.length));
  const at = rest.search(/[{}]/);
  return text.slice(Math.max(0, at - 6), at + 10).trim();
}
