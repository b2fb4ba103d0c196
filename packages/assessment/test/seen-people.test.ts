import { listAudit, type OpenDatabase, sha256 } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  addPerson,
  bindIdentity,
  changeAccount,
  endRole,
  giveRole,
  listEverybody,
  type PersonListing,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

const IDENTITY = { issuer: "https://sso.example", subject: "17" };

onBothEngines("people seen by two administrators", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let security: Actor;
  let other: Actor;
  beforeEach(async () => {
    [database, city] = await founded();
    const proofs = {
      ...city.context.proofs,
      isGuessable: () => Promise.resolve(false),
      hashPassword: async (password: string) => `hash of ${password}`,
    };
    city = { ...city, context: { ...city.context, proofs } };
    const nowhere = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
    security = { ...city.municipal, personId: "s", roles: [{ role: "security-admin", ...nowhere }] };
    other = { ...security, personId: "t" };
    const place = { role: "coordinator", agencyId: city.agencies.a, departmentId: null } as const;
    await addPerson(city.context, security, { name: "某某", login: "ren", password: "Abcdef-123", ...place });
  });
  afterEach(async () => {
    await database.close();
  });

  const seen = async (): Promise<PersonListing> => {
    const person = (await listEverybody(city.context, security)).find((it) => it.name === "某某");
    if (!person) throw new TypeError("nobody there");
    return person;
  };
  const actsOn = ({ id, version: expected, accounts, memberships }: PersonListing) => {
    const accountId = accounts[0]?.id ?? "";
    const change = (kind: "disable" | "enable") => (by: Actor) =>
      changeAccount(city.context, by, { accountId, change: { kind }, expected });
    return {
      disable: change("disable"),
      enable: change("enable"),
      reset: (by: Actor) =>
        changeAccount(city.context, by, {
          accountId,
          change: { kind: "reset-password", password: `Neues-${by.personId}-123` },
          expected,
        }),
      bind: (by: Actor) => bindIdentity(city.context, by, { accountId, identity: IDENTITY, expected }),
      give: (by: Actor) =>
        giveRole(city.context, by, {
          personId: id,
          role: by === security ? "leader" : "reviewer",
          agencyId: by === security ? city.agencies.a : null,
          departmentId: null,
          expected,
        }),
      end: (by: Actor) => endRole(city.context, by, { membershipId: memberships[0]?.id ?? "", expected }),
    };
  };
  type Kind = keyof ReturnType<typeof actsOn>;
  const written = async () =>
    (await listAudit(database.db, { limit: 500 })).filter((it) => it.actorId === "s" || it.actorId === "t");

  it.each<readonly [Kind, Kind]>([
    ["reset", "reset"],
    ["disable", "reset"],
    ["give", "give"],
    ["give", "end"],
    ["end", "end"],
    ["bind", "disable"],
    ["give", "disable"],
  ])("one of two at once is done, the other told that they changed: %s and %s", async (first, second) => {
    const acts = actsOn(await seen());
    const before = (await written()).length;
    const outcomes = await Promise.allSettled([acts[first](security), acts[second](other)]);
    const refused = outcomes.filter((it) => it.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({
      code: "FAHENG_PERSON_CHANGED",
      details: { person: "某某" },
    });
    expect(await written()).toHaveLength(before + 1);
  });

  it("what was seen anew is changed again, and what failed at the door is not a change", async () => {
    await actsOn(await seen()).disable(security);
    const version = (await seen()).version;
    await actsOn(await seen()).enable(other);
    expect((await seen()).version).not.toBe(version);
    const before = await seen();
    const failed = { origin: "", failures: 9, last_at: "2017-06-01T08:00:00.000Z" };
    const row = { login: sha256("ren"), locked_until: "2017-06-01T09:00:00.000Z", ...failed };
    await database.db.insertInto("sign_in_attempt").values(row).execute();
    expect((await seen()).accounts[0]?.lockedUntil).not.toBeNull();
    await actsOn(before).bind(security);
  });

  it("a role that is held already is answered, whatever was seen", async () => {
    const acts = actsOn(await seen());
    const given = await acts.give(security);
    expect(await acts.give(security)).toEqual(given);
  });

  it("changes sent without what was seen are done, as loaders send them", async () => {
    const { accounts } = await seen();
    const accountId = accounts[0]?.id ?? "";
    await changeAccount(city.context, security, { accountId, change: { kind: "disable" } });
    await changeAccount(city.context, security, { accountId, change: { kind: "enable" } });
    expect((await seen()).accounts[0]?.isDisabled).toBe(false);
  });
});
