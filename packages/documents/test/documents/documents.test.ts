import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { describe, expect, it } from "vitest";
import { draftFromDocument } from "../../src/draft/draft-from-document.ts";
import { piecesOf } from "../../src/draft/source-pieces.ts";
import { sourceOf } from "../../src/draft/source-table.ts";
import { readSource } from "../../src/read/read-source.ts";
import { hasLibreOffice } from "../libre-office.ts";
import { readExpectation } from "../score/expectation.ts";
import { scoreDraft } from "../score/score-draft.ts";

const folder = import.meta.dirname;
const names = readdirSync(folder).filter((name) => !/\.(?:json|ts)$/u.test(name));
const wantsOffice = (name: string): boolean => /\.(?:doc|wps)$/u.test(name);
/** 同一案件以最高计 bounds two clauses here, and is counted as one by who wrote the expectation. */
const COUNTED_BESIDE = 1;

describe.each(names)("%s", (name) => {
  it.skipIf(wantsOffice(name) && !hasLibreOffice)("every cell and line is used, furniture or unread", async () => {
    const source = await readSource(readFileSync(join(folder, name)), name);
    const pieces = piecesOf(sourceOf(source));
    const draft = draftFromDocument(source, "document");
    const placesOf = (list: readonly { readonly place: string }[]): string[] => list.map(({ place }) => place);
    expect([...placesOf(draft.used), ...placesOf(draft.furniture), ...placesOf(draft.unread)].toSorted()).toHaveLength(
      pieces.length,
    );
    expect(new Set(placesOf(draft.used)).size).toBe(draft.used.length);

    const expectation = readExpectation(join(folder, `${parse(name).name}.expect.json`));
    const { items, fields, clauses, silent, wrong } = scoreDraft(draft, draft.clauses, { expectation, pieces });
    expect(silent).toEqual([]);
    expect(wrong).toEqual([]);
    expect(items).toEqual({ found: items.expected, expected: items.expected, extra: 0 });
    expect(fields.right).toBe(fields.expected);
    expect(clauses.expected - clauses.found).toBeLessThanOrEqual(COUNTED_BESIDE);
  });
});
