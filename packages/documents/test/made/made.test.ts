import { describe, expect, it } from "vitest";
import { draftFromDocument } from "../../src/draft/draft-from-document.ts";
import { piecesOf } from "../../src/draft/source-pieces.ts";
import { sourceOf } from "../../src/draft/source-table.ts";
import { readSource } from "../../src/read/read-source.ts";
import { scoreDraft } from "../score/score-draft.ts";
import { DOCUMENTS } from "./documents.ts";
import { expectationOf } from "./expectation-of.ts";
import { HARDER_DOCUMENTS } from "./harder-documents.ts";

describe.each([...DOCUMENTS, ...HARDER_DOCUMENTS])("$name", (made) => {
  it("is read as a careful person reads it, and nothing of it is lost", async () => {
    const source = await readSource(made.bytes(), made.name);
    const pieces = piecesOf(sourceOf(source));
    const draft = draftFromDocument(source, "made");
    const expectation = expectationOf(made);
    const { wrong, silent, items, clauses } = scoreDraft(draft, draft.clauses, { expectation, pieces });
    expect(wrong).toEqual([]);
    expect(silent).toEqual([]);
    expect(items.extra).toBe(0);
    expect(clauses.found).toBe(clauses.expected);
    expect(draft.clauses).toHaveLength(clauses.expected);
    expect(draft.used.length + draft.furniture.length + draft.unread.length).toBe(pieces.length);
    // Whatever is not sure of a clause has a doubt.
    const doubted = new Set(draft.doubts.flatMap(({ kind, code }) => (kind.startsWith("clause-") ? [code] : [])));
    const unsure = draft.clauses.filter(({ confidence }) => confidence < 0.9).map(({ indicator }) => indicator);
    expect(unsure.filter((code) => !doubted.has(code))).toEqual([]);
    const notes = draft.framework.notes?.map(({ text }) => text) ?? [];
    for (const note of expectation.notes ?? []) expect(notes.some((text) => text.includes(note))).toBe(true);
  });
});
