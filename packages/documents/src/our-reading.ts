/** Stands behind a value that is our wording or reading and not the document's. */
export const OUR_MARK = "※";

/** What a cell prints, and the reading that stands beside it where the print is garbled: `甲查查科（读作：甲稽查科）`. */
const READ_AS = /^(.*)（读作：([^（）]*(?:（[^（）]*）[^（）]*)*)）$/su;

/** Points from a cell to the notes under its table. */
const SEE_NOTES = /（读法见说明）$/u;

/** What we print for a cell that the source lost. */
const LOST = /^（文本丢失）$/u;

/** A cell of one of our own reports taken apart again; `printed` is `null` where the source lost the cell. */
export function ownCell(cell: string): {
  readonly printed: string | null;
  readonly reading: string;
  readonly isOurs: boolean;
} {
  const isMarked = cell.endsWith(OUR_MARK);
  const bare = (isMarked ? cell.slice(0, -OUR_MARK.length) : cell).replace(SEE_NOTES, "");
  if (LOST.test(bare)) return { printed: null, reading: "", isOurs: true };
  const [, printed, reading] = READ_AS.exec(bare) ?? [];
  if (printed === undefined || reading === undefined) return { printed: bare, reading: bare, isOurs: isMarked };
  return { printed, reading, isOurs: true };
}

/** The note under every table (or page of text) that carries the mark. */
export const OUR_NOTE = `${OUR_MARK} 非原文用语，系本平台或本单位的表述或理解，以发文机关的原文为准。`;
