import type { OpenDatabase } from "@faheng/database";
import { CITY_TIME_ZONE } from "@faheng/domain";
import { type PluginInput, registerPlugins } from "@faheng/plugin-api";
import { type Actor, type Context, foundCity, operator, type Role, seal, setPluginEnabled } from "../../src/index.ts";
import { type EngineUnderTest, NOW } from "./engines.ts";
import { canteenPlugin } from "./plugin.ts";

/** A fictional city of three agencies with the plugin of the tests, and somebody for each role. */
export interface City {
  readonly context: Context;
  readonly root: Actor;
  readonly municipal: Actor;
  /** Agency ids: `a` and `b` of one category, `c` of another. */
  readonly agencies: Readonly<Record<"a" | "b" | "c", string>>;
  /** Somebody with a role in an agency. */
  actor(role: Role, agency: "a" | "b" | "c"): Actor;
}

const refuse = (): never => {
  throw new TypeError("nobody signs in here");
};

export async function foundTestCity(
  database: OpenDatabase,
  plugins: readonly PluginInput[] = [canteenPlugin],
): Promise<City> {
  let count = 0;
  const next = (): string => `id-${String((count += 1)).padStart(5, "0")}`;
  const context: Context = {
    store: seal(database),
    clock: { now: () => NOW },
    timeZone: CITY_TIME_ZONE,
    evidence: null,
    secondFactorRoles: [],
    ids: { next, secret: next },
    plugins: registerPlugins(plugins),
    proofs: {
      hashPassword: refuse,
      isGuessable: refuse,
      verifyPassword: refuse,
      newTotpSecret: () => "OFFERED",
      totpUri: refuse,
      checkTotp: () => Promise.resolve(null),
    },
    pause: () => Promise.resolve(),
  };
  const root = operator("测试");
  const agency = (key: string, category: string) => ({ key, name: `${key}局`, category, departments: ["法规处"] });
  const plan = {
    name: "衡州市",
    agencies: [agency("a", "甲类"), agency("b", "甲类"), agency("c", "乙类")],
    people: [],
  };
  const city = await foundCity(context, root, plan);
  const idOf = (key: string): string => city?.agencies.get(key) ?? "";
  const agencies = { a: idOf("a"), b: idOf("b"), c: idOf("c") };
  for (const agencyId of Object.values(agencies)) {
    for (const plugin of context.plugins.active) {
      await setPluginEnabled(context, root, { agencyId, pluginId: plugin.id, isEnabled: true });
    }
  }
  const person = (role: Role, agencyId: string | null, agencyName: string | null): Actor => ({
    personId: `${role} ${agencyName ?? ""}`,
    accountId: null,
    name: `演示·${role}`,
    roles: [{ role, agencyId, agencyName, departmentId: null, departmentName: null }],
    login: null,
    mustEnrol: false,
    assignments: [],
  });
  return {
    context,
    root,
    municipal: person("municipal", null, null),
    agencies,
    actor: (role, key) => person(role, agencies[key], `${key}局`),
  };
}

/** The same city in a copy of its database. */
export function cityOn(copy: OpenDatabase, city: City): City {
  return { ...city, context: { ...city.context, store: seal(copy) } };
}

/** Hands out copies of the city, founded once for the tests of the block in which this is called. */
export function testCities(
  engine: EngineUnderTest,
  plugins?: readonly PluginInput[],
): () => Promise<[copy: OpenDatabase, city: City]> {
  const copies = engine.filled(async (database) => await foundTestCity(database, plugins));
  return async () => {
    const [copy, city] = await copies();
    return [copy, cityOn(copy, city)];
  };
}
