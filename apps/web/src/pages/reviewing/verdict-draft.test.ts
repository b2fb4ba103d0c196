import { expect, it } from "vitest";
import { materialsOf, pieceKey, verdictsOf } from "./verdict-draft.ts";

const piece = (n: number, kind: "note" | "sealed" = "note") => ({
  material: "①",
  n,
  version: 2,
  content: kind === "note" ? { kind, text: "见说明" } : { kind, number: "〔2017〕1号", keeper: "办公室" },
});

it("a verdict needs a reason where something does not hold, and a day where the piece is secret", () => {
  const [note, secret] = [piece(1), piece(2, "sealed")];
  const of = (failed: readonly ("valid" | "genuine")[] | null, reason = "", checkedOn = "") => ({
    failed,
    reason,
    checkedOn,
  });
  expect(materialsOf({}, [note])).toEqual([]);
  expect(materialsOf({ [pieceKey(note)]: of(null, "缺页") }, [note])).toBeNull();
  expect(materialsOf({ [pieceKey(note)]: of(["valid"], " ") }, [note])).toBeNull();
  const [found] = materialsOf({ [pieceKey(note)]: of(["valid"], " 已废止 ") }, [note]) ?? [];
  expect(found).toEqual({
    material: "①",
    n: 1,
    version: 2,
    qualities: { complete: true, accurate: true, genuine: true, valid: false },
    reason: "已废止",
  });
  // Of what holds no reason is kept, and what was judged in another version is judged anew.
  expect(materialsOf({ [pieceKey(note)]: of([], "多余") }, [note])?.[0]?.reason).toBe("");
  expect(materialsOf({ [pieceKey({ ...note, version: 1 })]: of([]) }, [note])).toEqual([]);
  expect(materialsOf({ [pieceKey(secret)]: of([]) }, [secret])).toBeNull();
  expect(materialsOf({ [pieceKey(secret)]: of([], "", "2017-12-20") }, [secret])?.[0]?.checkedOn).toBe("2017-12-20");
  expect(verdictsOf(found ? [found] : [])).toEqual({ [pieceKey(note)]: of(["valid"], "已废止") });
});
