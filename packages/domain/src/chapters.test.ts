import { expect, it } from "vitest";
import { chaptersOf } from "./framework-tree.ts";
import type { Framework } from "./framework.ts";

it("goes by the topmost group, and keeps a chapter whole that the document prints in two places", () => {
  const group = (code: string, parent: string | null) => ({ code, parent, title: code });
  const indicator = (code: string, of: string) => ({ code, group: of });
  const framework = {
    groups: [group("A", null), group("A1", "A"), group("A11", "A1"), group("B", null)],
    indicators: [indicator("1", "A11"), indicator("2", "B"), indicator("3", "A1"), indicator("4", "lost")],
  } as unknown as Framework;
  const chapters = chaptersOf(framework).map((it) => [it.group?.code, it.indicators.map(({ code }) => code).join()]);
  expect(chapters).toEqual([
    ["A", "1,3"],
    ["B", "2"],
    [undefined, "4"],
  ]);
});

it("says null for the group of an indicator whose group is lost, as the interface has it", () => {
  const framework = { groups: [], indicators: [{ code: "1", group: "lost" }] } as unknown as Framework;
  expect(chaptersOf(framework)).toStrictEqual([{ group: null, indicators: [{ code: "1", group: "lost" }] }]);
});

it("has no chapters without indicators, and none for groups that hold none", () => {
  const groups = [{ code: "A", parent: null, title: "A" }];
  expect(chaptersOf({ groups, indicators: [] } as unknown as Framework)).toEqual([]);
});
