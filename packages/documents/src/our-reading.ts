/** Stands behind a value that is our reading and not the document's. */
export const OUR_MARK = "※";

/** The note under every table (or page of text) that carries the mark. */
export const OUR_NOTE = `${OUR_MARK} 原文未作规定，系本平台或本单位的理解，不代表发文机关。`;
