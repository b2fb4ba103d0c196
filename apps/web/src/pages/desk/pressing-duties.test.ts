import { expect, it } from "vitest";
import { pressingDuties } from "./pressing-duties.ts";

it("shows one's own, the earliest first, and to who may waive them what presses or is late", () => {
  const base = { isMine: false, isSettled: false, colour: "blue" as const, may: [] };
  const duty = (name: string, dueOn: string, over: object = {}) =>
    Object.assign({}, base, { name, due: { dueOn } }, over);
  const duties = [
    duty("mine, later", "2018-06-30", { isMine: true }),
    duty("mine, first", "2018-03-31", { isMine: true, colour: "red" }),
    duty("another's, late", "2018-03-31", { colour: "red", may: ["state", "waive"] }),
    duty("another's, in time", "2018-06-30", { may: ["state", "waive"] }),
    duty("settled", "2018-03-31", { isSettled: true, colour: "yellow", may: ["waive"] }),
    duty("only read", "2018-03-31", { colour: "red" }),
  ];
  expect(pressingDuties(duties).map(({ name }) => name)).toEqual(["mine, first", "another's, late", "mine, later"]);
});
