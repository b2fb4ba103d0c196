/** An agency's own copy of a document, as read from docx, xlsx or txt. */
export interface DocumentContent {
  /** Paragraphs outside tables and lines of a text file, in order, untrimmed. */
  readonly lines: readonly string[];
  /** Tables as rows of cells; a merged cell's text stands in every cell it covers. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** A passage of official wording found in a document, and the indicator it belongs to. */
export interface OfficialExcerpt {
  readonly indicator: string;
  /** The printed number that was matched, for the report of what did not. */
  readonly printedNumber: string | null;
  readonly text: string;
}

/** Finds each indicator's requirement cell in a copy of the document. Pure; finding nothing is an empty list. */
export type DocumentReader = (content: DocumentContent) => readonly OfficialExcerpt[];
