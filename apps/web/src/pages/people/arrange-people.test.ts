import { describe, expect, it } from "vitest";
import type { PersonRow } from "../../api/outputs.ts";
import { arrangePeople } from "./arrange-people.ts";

const now = new Date("2026-11-20T08:00:00.000Z");
const person = (name: string, login: string, account: Partial<PersonRow["accounts"][number]> = {}): PersonRow => ({
  id: login,
  name,
  version: "0".repeat(64),
  accounts: [
    {
      id: login,
      login,
      isDisabled: false,
      lockedUntil: null,
      hasPassword: true,
      hasTotp: false,
      identity: null,
      ...account,
    },
  ],
  memberships: [],
});
const held = (endsAt: string | null): PersonRow["memberships"] => [
  {
    id: "m",
    role: "leader",
    agencyId: "a",
    agencyName: "市商务局",
    departmentId: null,
    departmentName: null,
    startsAt: "2026-01-01T00:00:00.000Z",
    endsAt,
  },
];
const people = [
  person("张三", "zhang", { isDisabled: true }),
  { ...person("李四", "Li", { lockedUntil: "2026-11-20T08:10:00.000Z" }), memberships: held(null) },
  {
    ...person("王五", "wang", { lockedUntil: "2026-11-20T07:00:00.000Z" }),
    memberships: held("2026-02-01T00:00:00.000Z"),
  },
];
const names = (search: Parameters<typeof arrangePeople>[1]) =>
  arrangePeople(people, search, now).map(({ name }) => name);

describe("arrangePeople", () => {
  it("finds by account in any case and by agency, past roles too", () => {
    expect(names({ q: "li" })).toEqual(["李四"]);
    expect(names({ q: "商务" })).toEqual(["李四", "王五"]);
  });

  it("filters by roles held now and by state; a lock that has run out is none", () => {
    expect(names({ role: "leader" })).toEqual(["李四"]);
    expect(names({ show: "locked" })).toEqual(["李四"]);
    expect(names({ show: "disabled" })).toEqual(["张三"]);
    expect(names({ show: "active" })).toEqual(["王五"]);
  });

  it("sorts by pinyin, either way", () => {
    expect(names({ sort: "name" })).toEqual(["李四", "王五", "张三"]);
    expect(names({ sort: "name", down: true })).toEqual(["张三", "王五", "李四"]);
  });
});
