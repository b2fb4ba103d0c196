import {
  insertAccount,
  insertMembership,
  insertPerson,
  insertReviewAssignment,
  insertSession,
  insertSubstitution,
  MEMBERSHIP_ROLES,
  type OpenDatabase,
  sha256,
} from "@faheng/database";
import { usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { actorOfPerson } from "../src/account/session.ts";
import {
  actorOfToken,
  type Context,
  listDepartmentsOf,
  openCycle,
  type Role,
  ROLE_PLACES,
  seal,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { watched } from "./support/watched.ts";

const DAY = 86_400_000;
const at = (days: number): string => new Date(NOW.getTime() + days * DAY).toISOString();
const dayOf = (days: number): string => at(days).slice(0, 10);

/** Days before and after now, and now itself; most of what is drawn holds now. */
const days = fc.integer({ min: -2, max: 2 });
const begun = fc.integer({ min: -2, max: 1 });
const agency = fc.constantFrom("a" as const, "a" as const, "b" as const);
const role = fc.record({
  role: fc.constantFrom("coordinator", "department", "leader", ...MEMBERSHIP_ROLES),
  agency,
  from: begun,
  to: fc.option(days, { freq: 1 }),
});
const world = fc.record({
  people: fc.array(
    fc.record({ roles: fc.array(role, { minLength: 1, maxLength: 3 }), reviews: fc.subarray(["a", "b"] as const) }),
    { minLength: 3, maxLength: 3 },
  ),
  stands: fc.array(
    fc.record({
      who: fc.nat(2),
      /** How many places further in the row of people. */
      by: fc.integer({ min: 1, max: 2 }),
      agency,
      from: begun,
      length: fc.nat(2),
      isWithdrawn: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

onBothEngines("who is signed in", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let cycleId: string;
  let departments: Readonly<Record<"a" | "b", string>>;
  let count = 0;
  beforeEach(async () => {
    [database, city] = await founded();
    const { a, b } = city.agencies;
    const departmentOf = async (id: string) => (await listDepartmentsOf(city.context, city.root, id))[0]?.id ?? "";
    departments = { a: await departmentOf(a), b: await departmentOf(b) };
    const assignments = [{ agencyId: a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { title: "2017年度考核", from: "2017-01-01", to: "2017-12-31" };
    cycleId = (await openCycle(city.context, city.municipal, { ...period, assignments })).id;
  });
  afterEach(async () => {
    await database.close();
  });

  /** Somebody with an account and a session, as the tables have them; no act would let some of these worlds come about. */
  const enter = async (
    id: string,
    memberships: readonly { role: Role; agency: "a" | "b"; from: number; to: number | null }[],
    reviews: readonly ("a" | "b")[] = [],
  ): Promise<void> => {
    await database.db.transaction().execute(async (trx) => {
      await insertPerson(trx, { id, name: `演示·${id}` }, at(-9));
      const none = { passwordHash: null, totpSecret: null, totpLastStep: null, totpOffer: null };
      const account = { id: `account of ${id}`, personId: id, login: id, isDisabled: false };
      await insertAccount(trx, { ...account, ...none, oidcIssuer: null, oidcSubject: null }, at(-9));
      for (const it of memberships) {
        const place = ROLE_PLACES[it.role];
        await insertMembership(trx, {
          id: `${id} ${(count += 1)}`,
          personId: id,
          role: it.role,
          agencyId: place === "city" ? null : city.agencies[it.agency],
          departmentId: place === "department" ? departments[it.agency] : null,
          startsAt: at(it.from),
          endsAt: it.to === null ? null : at(it.to),
        });
      }
      for (const agency of reviews) {
        const agencyId = city.agencies[agency];
        const it = {
          id: `${id} ${agency}`,
          personId: id,
          cycleId,
          agencyId,
          indicators: agency === "a" ? ["1"] : null,
        };
        await insertReviewAssignment(trx, it, { byName: "测试", at: at(-1) });
      }
      const session = { accountId: account.id, createdAt: at(0), lastSeenAt: at(0), expiresAt: at(1), revokedAt: null };
      await insertSession(trx, {
        tokenHash: sha256(`token of ${id}`),
        ...session,
        addressRange: null,
        browser: null,
        system: null,
      });
    });
  };

  it("is the same person with the same rights as they would come in anew, whatever they hold and whoever is away", async () => {
    const seen = { standing: 0, reviewing: 0, nothing: 0 };
    await fc.assert(
      fc.asyncProperty(world, async ({ people, stands }) => {
        const ids = people.map(() => `p${(count += 1)}`);
        for (const [index, it] of people.entries()) await enter(ids[index] ?? "", it.roles, it.reviews);
        await database.db.transaction().execute(async (trx) => {
          for (const it of stands) {
            const withdrawn = it.isWithdrawn ? { at: at(-1), by: "s", byName: "测试" } : null;
            await insertSubstitution(trx, {
              agencyId: city.agencies[it.agency],
              id: `s${String((count += 1)).padStart(6, "0")}`,
              personId: ids[it.who] ?? "",
              substituteId: ids[(it.who + it.by) % 3] ?? "",
              fromDay: dayOf(it.from),
              toDay: dayOf(it.from + it.length),
              reason: "外出培训",
              setBy: "s",
              setByName: "测试",
              setAt: at(-2),
              withdrawnAt: withdrawn?.at ?? null,
              withdrawnBy: withdrawn?.by ?? null,
              withdrawnByName: withdrawn?.byName ?? null,
            });
          }
        });
        for (const id of ids) {
          const actor = await actorOfToken(city.context, `token of ${id}`);
          expect(actor).toEqual(await actorOfPerson(city.context, id));
          if (actor?.roles.length === 0) seen.nothing += 1;
          if (actor?.roles.some(({ standsFor }) => standsFor !== undefined)) seen.standing += 1;
          if ((actor?.assignments.length ?? 0) > 0) seen.reviewing += 1;
        }
      }),
      // Rare things happen on every run of the usual seed; a campaign takes others.
      { numRuns: 80, ...usualSeed(7) },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it("is read in one statement, unless they review or may stand in for somebody", async () => {
    await enter("clerk", [
      { role: "department", agency: "a", from: -1, to: null },
      { role: "coordinator", agency: "a", from: -1, to: null },
    ]);
    await enter("reviewer", [{ role: "reviewer", agency: "a", from: -1, to: null }], ["a", "b"]);
    const { database: seen, statements } = watched(database);
    const context: Context = { ...city.context, store: seal(seen) };
    expect(await actorOfToken(context, "token of clerk")).toMatchObject({ roles: [{}, {}], assignments: [] });
    expect(statements).toHaveLength(1);
    expect(await actorOfToken(context, "token of nobody")).toBeNull();
    expect(statements).toHaveLength(2);
    expect(await actorOfToken(context, "token of reviewer")).toMatchObject({ assignments: [{}, {}] });
    expect(statements).toHaveLength(4);
  });
});
