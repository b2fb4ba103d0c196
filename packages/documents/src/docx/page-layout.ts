/**
 * Measures of an official document after GB/T 9704-2012, in twips (1/20 pt) unless named otherwise: A4, type area
 * 156 × 225 mm with 37 mm above it and 28 mm to its left, body 仿宋 size 3 (16 pt), 22 lines of 28 characters.
 */

/** Twips of a length in millimetres, rounded down so that the type area is never exceeded. */
export function twipsOf(millimetres: number): number {
  return Math.floor((millimetres * 1440) / 25.4);
}

/** Length of the page's shorter and longer edge. */
export const A4 = { short: 11906, long: 16838 } as const;

/** Height of a line: 225 mm / 22. */
export const LINE_PITCH = Math.floor(twipsOf(225) / 22);

/** Size of body text in half-points (size 3, 16 pt). */
export const BODY_SIZE = 32;

/**
 * What each character of 16 pt gives up so that 28 of them stand in 156 mm, in twips (negative).
 */
export const CHARACTER_SPACING = Math.floor(twipsOf(156) / 28) - BODY_SIZE * 10;

/** Everything that differs between a page of text and a page of table. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** From the paper's foot to the foot of the page number. */
  readonly footer: number;
  /** Width of the type area. */
  readonly line: number;
  /** Font sizes in half-points. */
  readonly sizes: { readonly title: number; readonly heading: number; readonly body: number };
  /** Height of a line outside tables. */
  readonly pitch: number;
  /** Twips added between the characters of headings and text. */
  readonly characterSpacing: number;
  /** Empty space under the title, in lines. */
  readonly titleGap: number;
}

const PORTRAIT: PageLayout = {
  width: A4.short,
  height: A4.long,
  margin: {
    top: twipsOf(37),
    left: twipsOf(28),
    right: A4.short - twipsOf(28) - twipsOf(156) - 1,
    bottom: A4.long - twipsOf(37) - LINE_PITCH * 22 - 2,
  },
  footer: twipsOf(23),
  line: twipsOf(156),
  sizes: { title: 44, heading: BODY_SIZE, body: BODY_SIZE },
  pitch: LINE_PITCH,
  characterSpacing: CHARACTER_SPACING,
  titleGap: 1,
};

// The standard fixes no margins for a wide table; these leave it 257 mm and still hold punched paper.
const LANDSCAPE: PageLayout = {
  width: A4.long,
  height: A4.short,
  margin: { top: twipsOf(26), left: twipsOf(20), right: twipsOf(20), bottom: twipsOf(22) },
  footer: twipsOf(12),
  line: A4.long - 2 * twipsOf(20),
  sizes: { title: 36, heading: 28, body: 24 },
  pitch: 440,
  characterSpacing: 0,
  titleGap: 0.3,
};

/** The layout of a page: `portrait` for running text, `landscape` for wide tables. */
export function layoutOf(orientation: "portrait" | "landscape"): PageLayout {
  return orientation === "portrait" ? PORTRAIT : LANDSCAPE;
}
