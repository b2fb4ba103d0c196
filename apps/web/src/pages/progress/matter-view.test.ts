import { expect, it } from "vitest";
import type { MatterRole } from "../../parts/matter-roles.ts";
import { isInView, matterViewOf } from "./matter-view.ts";

const role = (...holders: string[]): MatterRole => ({
  name: "起草部门",
  source: "matter",
  holders: holders.map((id) => ({ id, name: id })),
  otherwise: [],
});
const isMine = ({ holders }: MatterRole): boolean => holders.some(({ id }) => id === "mine");

it("reads what it knows out of the address and shows everything else", () => {
  expect(["nobody", "mine", "else", undefined].map(matterViewOf)).toEqual(["nobody", "mine", "all", "all"]);
});

it("shows all matters, those with a role to fill, or one's own", () => {
  const matters = [[], [role()], [role("mine"), role()], [role("other")]];
  const shown = (view: "all" | "nobody" | "mine") => matters.map((roles) => isInView(view, roles, isMine));
  expect(shown("all")).toEqual([false, true, true, true]);
  expect(shown("nobody")).toEqual([false, true, true, false]);
  expect(shown("mine")).toEqual([false, false, true, false]);
});
