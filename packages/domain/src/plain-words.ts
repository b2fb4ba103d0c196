/** Controls, invisible marks, half pairs, private and unassigned characters, and the mark of a lost one. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufffd]/u;

/** What leaves a mark on paper: no blank (an empty pattern of Braille is one), no filler, nothing that is left out where it can't be drawn. */
const SEEN = /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text can be seen and stored as it stands; line ends count as what they are, spaces. */
export function isFit(text: string): boolean {
  return !UNFIT.test(text.replaceAll(/[\t\r\n]/g, " "));
}

/**
 * Whether a text can be the name of something: on one line, and nothing in it that hides, or turns what stands beside it
 * around. Two names that look alike would otherwise be two.
 */
export function isOneLine(text: string): boolean {
  return !UNFIT.test(text) && !/[\u2028\u2029]/.test(text);
}

/** Whether people can see anything of a text: a reason that shows nothing is none. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}
