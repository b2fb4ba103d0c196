import { describe, expect, it } from "vitest";
import { type Actor, type ActorRole, operator } from "./actor.ts";
import { type Action, can } from "./can.ts";
import { ADMINISTRATORS, type Role, ROLE_PLACES } from "./roles.ts";
import { businessScope, nameScope, ownScope } from "./scope.ts";

function actor(role: Role, over: Partial<Actor> = {}): Actor {
  const place = ROLE_PLACES[role];
  const held: ActorRole = {
    role,
    agencyId: place === "city" ? null : "a",
    agencyName: null,
    departmentId: place === "department" ? "d1" : null,
    departmentName: null,
  };
  return {
    personId: "p",
    accountId: null,
    name: "演示",
    login: null,
    mustEnrol: false,
    roles: [held],
    assignments: [],
    ...over,
  };
}

const BUSINESS: readonly Action[] = [
  "assessment.read",
  "response.save",
  "response.approve",
  "response.import",
  "report.read",
  "official-text.attach",
  "cycle.overview",
  "cycle.open",
  "cycle.close",
  "cycle.replay",
  "binding.write",
];

describe("can", () => {
  it.for([...ADMINISTRATORS])("lets no %s near business data", (role) => {
    for (const action of BUSINESS) {
      for (const agencyId of [null, "a", "b"]) {
        expect(
          can(actor(role), action, { agencyId, answerers: [{ departmentId: "d1", personId: null }], cycleId: "c" }),
          action,
        ).toBe(false);
      }
    }
    expect(businessScope(actor(role))).toEqual({ kind: "agencies", ids: [] });
  });

  it("gives each administrator a field of their own", () => {
    const fields = {
      "system-admin": "organisation.write",
      "security-admin": "people.write",
      "audit-admin": "audit.read",
    } as const;
    for (const [role, own] of Object.entries(fields)) {
      for (const action of Object.values(fields)) {
        expect(can(actor(role as Role), action, { agencyId: null })).toBe(action === own);
      }
    }
  });

  it("keeps agencies apart", () => {
    for (const role of ["department", "coordinator", "leader"] as const) {
      expect(can(actor(role), "assessment.read", { agencyId: "a" })).toBe(true);
      for (const action of BUSINESS) {
        expect(
          can(actor(role), action, { agencyId: "b", answerers: [{ departmentId: "d1", personId: null }] }),
          action,
        ).toBe(false);
      }
      expect(businessScope(actor(role))).toEqual({ kind: "agencies", ids: ["a"] });
    }
  });

  it("lets a department answer what is bound to it, a coordinator everything of the agency, a leader nothing", () => {
    const bound = {
      agencyId: "a",
      answerers: [
        { departmentId: "d1", personId: null },
        { departmentId: "d2", personId: null },
      ],
    };
    const foreign = { agencyId: "a", answerers: [{ departmentId: "d2", personId: null }] };
    expect(can(actor("department"), "response.save", bound)).toBe(true);
    expect(can(actor("department"), "response.save", foreign)).toBe(false);
    expect(can(actor("department"), "response.save", { agencyId: "a", answerers: [] })).toBe(false);
    expect(can(actor("coordinator"), "response.save", foreign)).toBe(true);
    expect(can(actor("leader"), "response.save", bound)).toBe(false);
  });

  it("lets the office see every agency and change no answer", () => {
    const office = actor("municipal");
    expect(businessScope(office)).toEqual({ kind: "office" });
    expect(can(office, "cycle.overview", { agencyId: null })).toBe(true);
    for (const action of ["response.save", "response.approve", "official-text.attach"] as const) {
      expect(can(office, action, { agencyId: "a", answerers: [{ departmentId: "d1", personId: null }] })).toBe(false);
    }
  });

  it("lets nobody near a bureau's own but its own people: the office and reviewers neither", () => {
    const own = { agencyId: "a", owner: "a", cycleId: "c" };
    const assignments = [{ agencyId: "a", cycleId: "c", indicators: null }];
    for (const outsider of [actor("municipal"), actor("reviewer", { assignments }), actor("system-admin")]) {
      for (const action of BUSINESS) expect(can(outsider, action, own), action).toBe(false);
      expect(ownScope(outsider)).toEqual({ kind: "agencies", ids: [] });
    }
    const coordinator = actor("coordinator");
    const acts = ["cycle.open", "cycle.close", "cycle.adopt-calendar", "profile.write", "statement.write"] as const;
    for (const action of acts) {
      expect(can(coordinator, action, own), action).toBe(true);
      expect(can(coordinator, action, { agencyId: "a" }), action).toBe(false);
      expect(can(coordinator, action, { agencyId: "b", owner: "b" }), action).toBe(false);
      expect(can(actor("municipal"), action, { agencyId: null }), action).toBe(true);
      expect(can(actor("department"), action, own), action).toBe(false);
    }
    expect(can(actor("leader"), "statement.write", own)).toBe(true);
    expect(ownScope(coordinator)).toEqual({ kind: "agencies", ids: ["a"] });
    expect(ownScope(operator("测试"))).toEqual({ kind: "office" });
  });

  it("lets a reviewer see what was assigned, cycle and indicator", () => {
    const assignments = [{ agencyId: "a", cycleId: "c", indicators: ["1.1"] }];
    const reviewer = actor("reviewer", { assignments });
    expect(can(reviewer, "assessment.read", { agencyId: "a", cycleId: "c" })).toBe(true);
    expect(can(reviewer, "assessment.read", { agencyId: "a", cycleId: "c", indicator: "1.1" })).toBe(true);
    expect(can(reviewer, "assessment.read", { agencyId: "a", cycleId: "c", indicator: "1.2" })).toBe(false);
    expect(can(reviewer, "assessment.read", { agencyId: "a", cycleId: "other" })).toBe(false);
    expect(can(reviewer, "assessment.read", { agencyId: "b", cycleId: "c" })).toBe(false);
    expect(can(actor("reviewer"), "assessment.read", { agencyId: "a", cycleId: "c" })).toBe(false);
  });

  it("never lets people review the agency they belong to", () => {
    const assignments = [{ agencyId: "a", cycleId: "c", indicators: null }];
    const [own] = actor("leader").roles;
    const [reviewing] = actor("reviewer").roles;
    const both = actor("reviewer", { assignments, roles: [own!, reviewing!] });
    // A leader still reads the agency's own work, as a leader.
    expect(can(both, "assessment.read", { agencyId: "a", cycleId: "c" })).toBe(true);
    const administrator = actor("reviewer", { assignments, roles: [reviewing!, { ...own!, role: "system-admin" }] });
    expect(can(administrator, "assessment.read", { agencyId: "a", cycleId: "c" })).toBe(false);
  });

  it("gives nothing to somebody without a role", () => {
    const nobody = actor("leader", { roles: [] });
    for (const action of BUSINESS) expect(can(nobody, action, { agencyId: "a" })).toBe(false);
    expect(businessScope(nobody)).toEqual({ kind: "agencies", ids: [] });
    expect(nameScope(nobody)).toEqual({ kind: "agencies", ids: [] });
  });

  it("lets the machine's operator load and replay, and answer for nobody", () => {
    const root = operator("测试");
    expect(can(root, "cycle.replay", { agencyId: null })).toBe(true);
    expect(can(root, "response.save", { agencyId: "a", answerers: [{ departmentId: "d1", personId: null }] })).toBe(
      false,
    );
    expect(can(root, "response.approve", { agencyId: "a" })).toBe(false);
  });
});
