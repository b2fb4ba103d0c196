import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { draftOf } from "./draft.ts";
import { dropKeptDrafts } from "../../parts/kept-drafts.ts";
import { dropLocalDraft, keepLocalDraft, type LocalDraft, localDraftOf } from "./local-draft.ts";

const mine = { personId: "p1", assessmentId: "a1", indicator: "2" };
const base = draftOf(undefined);
const kept: LocalDraft = { version: 3, base, draft: { ...base, progress: "三月开会一次" }, isSent: true };

/** A browser's store: its entries are its own keys. */
function newStore(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.create(methods) as Storage;
}

beforeEach(() => vi.stubGlobal("localStorage", newStore()));
afterEach(() => vi.unstubAllGlobals());

describe("a draft in the browser", () => {
  it("comes back as it was kept, until it is dropped", () => {
    keepLocalDraft(mine, kept);
    expect(localDraftOf(mine)).toEqual(kept);
    dropLocalDraft(mine);
    expect(localDraftOf(mine)).toBeNull();
  });

  it("is nobody else's, also where one name begins like another", () => {
    keepLocalDraft(mine, kept);
    keepLocalDraft({ ...mine, personId: "p11" }, kept);
    expect(localDraftOf({ ...mine, personId: "p2" })).toBeNull();
    expect(localDraftOf({ ...mine, indicator: "3" })).toBeNull();
    dropKeptDrafts("p1");
    expect(localDraftOf(mine)).toBeNull();
    expect(localDraftOf({ ...mine, personId: "p11" })).toEqual(kept);
  });

  it("that is damaged, or of a store that is full, is no draft and no failure", () => {
    localStorage.setItem('faheng.draft "p1" ["a1","2"]', '{"version":1}');
    expect(localDraftOf(mine)).toBeNull();
    vi.spyOn(localStorage, "setItem").mockImplementation(() => {
      throw new Error("full");
    });
    expect(() => keepLocalDraft(mine, kept)).not.toThrow();
  });
});
