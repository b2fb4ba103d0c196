import { expect, it } from "vitest";
import { completenessOf, materialState, piecesOf } from "./material-state.ts";

const piece = (material: string, state: "given" | "accepted" | "sent-back" | "withdrawn", isCurrent = true, n = 1) => ({
  material,
  state,
  isCurrent,
  n,
  version: 1,
});

it("a material waits for whoever has to do something about one of its pieces", () => {
  expect(materialState([], "①")).toBe("lacking");
  expect(materialState([piece("②", "accepted")], "①")).toBe("lacking");
  expect(materialState([piece("①", "withdrawn")], "①")).toBe("lacking");
  expect(materialState([piece("①", "accepted"), piece("①", "given", true, 2)], "①")).toBe("given");
  expect(materialState([piece("①", "sent-back"), piece("①", "given", true, 2)], "①")).toBe("sent-back");
  expect(materialState([piece("①", "accepted"), piece("①", "withdrawn", true, 2)], "①")).toBe("accepted");
});

it("what a newer version stands for counts no more", () => {
  const pieces = [piece("①", "sent-back", false), piece("①", "given")];
  expect(materialState(pieces, "①")).toBe("given");
  expect(piecesOf(pieces, "①")).toEqual([pieces[1]]);
});

it("counts materials and not pieces; what was sent back is not given", () => {
  const materials = [{ key: "①" }, { key: "②" }, { key: "③" }];
  const pieces = [piece("①", "given"), piece("①", "accepted", true, 2), piece("②", "sent-back"), piece("", "given")];
  expect(completenessOf(materials, pieces)).toEqual({ given: 1, all: 3 });
});
