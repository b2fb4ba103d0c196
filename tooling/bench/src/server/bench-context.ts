import type { Context } from "@faheng/assessment";
import { CITY_TIME_ZONE } from "@faheng/domain";
import { type PluginInput, registerPlugins } from "@faheng/plugin-api";
import { randomUUID } from "node:crypto";

/** What use-cases are given in a benchmark, where nobody signs in. */
export function contextOf(store: Context["store"], plugins: readonly PluginInput[]): Context {
  const nobody = (): never => {
    throw new TypeError("nobody signs in here");
  };
  return {
    store,
    clock: { now: () => new Date("2017-06-01T08:00:00.000Z") },
    timeZone: CITY_TIME_ZONE,
    ids: { next: () => randomUUID(), secret: () => randomUUID() },
    plugins: registerPlugins(plugins),
    proofs: {
      hashPassword: nobody,
      verifyPassword: nobody,
      isGuessable: nobody,
      newTotpSecret: nobody,
      totpUri: nobody,
      checkTotp: nobody,
    },
    pause: () => Promise.resolve(),
    evidence: null,
    secondFactorRoles: [],
  };
}
