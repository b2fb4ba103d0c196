import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  deleteSessionsBefore,
  insertAccount,
  insertPerson,
  insertSession,
  type OpenDatabase,
  revokeSession,
  revokeSessionsOfPerson,
  takeTurn,
  type Transaction,
  WHOLE_REACH,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T00:00:00.000Z";
const LATER = "2017-06-02T00:00:00.000Z";

onBothEngines("who ends sessions", (engine) => {
  let database: OpenDatabase;
  const inTransaction = <Value>(act: (trx: Transaction) => Promise<Value>): Promise<Value> =>
    database.reaching(WHOLE_REACH).transaction().execute(act);
  beforeEach(async () => {
    database = await engine.open();
    await inTransaction(async (trx) => {
      await insertPerson(trx, { id: "p", name: "甲" }, AT);
      const nothing = { totpSecret: null, totpOffer: null, totpLastStep: null, oidcIssuer: null, oidcSubject: null };
      const account = { id: "a", personId: "p", login: "jia", passwordHash: null, isDisabled: false };
      await insertAccount(trx, { ...account, ...nothing }, AT);
      const session = { tokenHash: "t", accountId: "a", createdAt: AT, lastSeenAt: AT, expiresAt: AT, revokedAt: null };
      await insertSession(trx, { ...session, addressRange: null, browser: null, system: null });
    });
  });
  afterEach(async () => {
    await database.close();
  });

  /** An act on the session that waits for its turn at its end, as every act does that is written to the audit. */
  const ACTS = {
    "signing out": (trx: Transaction) => revokeSession(trx, "t", LATER),
    "taking all of somebody's": (trx: Transaction) => revokeSessionsOfPerson(trx, "p", LATER),
    "clearing old ones away": (trx: Transaction) => deleteSessionsBefore(trx, LATER),
  };
  it.for(Object.entries(ACTS))("never waits for an act that waits for them: %s", async ([, act]) => {
    const hasTurn = Promise.withResolvers<undefined>();
    const first = inTransaction(async (trx) => {
      await takeTurn(trx);
      hasTurn.resolve(undefined);
      await setTimeout(150);
      await revokeSessionsOfPerson(trx, "p", LATER);
    });
    await hasTurn.promise;
    const second = inTransaction(async (trx) => {
      await act(trx);
      await takeTurn(trx);
    });
    expect((await Promise.allSettled([first, second])).map((it) => it.status)).toEqual(["fulfilled", "fulfilled"]);
  });
});
