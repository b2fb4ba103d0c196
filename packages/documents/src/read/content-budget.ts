import { FahengError, type Wording } from "@faheng/domain/errors";
import { documentErrors as errors } from "../errors.ts";

/** The most a document may come to once read; a real table of indicators is a hundredth of it. */
export const CONTENT_LIMITS = { cells: 500_000, characters: 20_000_000 } as const;

const CELLS: Wording = { zh: "单元格数（含空白）", en: "the number of cells, empty ones included," };
const CHARACTERS: Wording = { zh: "字数", en: "the number of characters" };

/** What a document may still come to. */
export interface ContentBudget {
  /** @throws FAHENG_DOCUMENT_TOO_LARGE as soon as it is used up, and not when all is read. */
  take(cells: number, characters: number): void;
}

/**
 * Counts while reading: merged cells stand in every cell they cover, and tables inside tables multiply, so that a small
 * file can come to more than anybody has memory or time for.
 */
export function contentBudget(): ContentBudget {
  let cells = 0;
  let characters = 0;
  const check = (what: Wording, actual: number, limit: number): void => {
    if (actual > limit) throw new FahengError(errors.FAHENG_DOCUMENT_TOO_LARGE, { details: { what, actual, limit } });
  };
  return {
    take(moreCells, moreCharacters) {
      cells += moreCells;
      characters += moreCharacters;
      check(CELLS, cells, CONTENT_LIMITS.cells);
      check(CHARACTERS, characters, CONTENT_LIMITS.characters);
    },
  };
}
