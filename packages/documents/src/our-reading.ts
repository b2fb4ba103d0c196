/** Stands behind a value that is our wording or reading and not the document's. */
export const OUR_MARK = "※";

/** The note under every table (or page of text) that carries the mark. */
export const OUR_NOTE = `${OUR_MARK} 非原文用语，系本平台或本单位的表述或理解，以发文机关的原文为准。`;
