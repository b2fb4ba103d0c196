/**
 * A JSON document without the `$schema` line by which an editor knows its form. The line is the editor's and no part of the
 * document: it is read and left aside, so that a document with it and one without are the same. What is no text there is
 * kept, to be refused as any other key that nobody knows.
 */
export function withoutSchemaLine(document: unknown): unknown {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return document;
  if (!Object.hasOwn(document, "$schema")) return document;
  const { $schema: line, ...rest } = document as Readonly<Record<string, unknown>>;
  return typeof line === "string" ? rest : document;
}
