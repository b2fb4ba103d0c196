const LONGEST = 40;

/** An indicator's heading and what is asked. */
export interface Heading {
  readonly title: string;
  /** The document prints no heading, and the title is the beginning of its text. */
  readonly isOurs: boolean;
  readonly requirement: string | null;
}

/**
 * A cell up to 40 characters is the heading as printed, and so is one of any length beside a column of its own for what
 * is asked; of another the beginning is taken, up to its last stop within 40 characters, and the whole becomes the
 * requirement.
 *
 * @param words the cell in a column of its own for what is asked, `null` where there is none
 */
export function titleOf(cell: string, words: string | null): Heading {
  const requirement = words === null || words.trim() === "" ? null : words.trim().slice(0, 4000);
  if (cell === "") {
    const from = requirement ?? "（无标题）";
    return { title: beginning(from), isOurs: true, requirement };
  }
  // Beside a column for the words the cell is a heading, and headings are kept whole.
  if (words !== null || cell.length <= LONGEST) return { title: cell.slice(0, 4000), isOurs: false, requirement };
  return { title: beginning(cell), isOurs: true, requirement: cell.slice(0, 4000) };
}

function beginning(text: string): string {
  const start = text.slice(0, LONGEST);
  const stop = Math.max(...["。", "；", "，", "、", "：", ";", ","].map((mark) => start.lastIndexOf(mark)));
  return stop >= 4 ? start.slice(0, stop) : start;
}
