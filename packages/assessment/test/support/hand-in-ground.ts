import type { OpenDatabase } from "@faheng/database";
import type { IndicatorFacts } from "@faheng/domain";
import type { PluginInput } from "@faheng/plugin-api";
import {
  type Actor,
  approveResponse,
  listAssessmentSummaries,
  openCycle,
  saveResponse,
  submitResponse,
} from "../../src/index.ts";
import { type City, foundTestCity } from "./city.ts";
import { ticking } from "./staff.ts";

/** The indicators of the tests' framework. */
export const CODES = ["1", "2", "3", "4"] as const;

/** Agency A in a cycle of the office, with everybody who hands in, approves and sends back. */
export interface HandInGround {
  readonly city: City;
  readonly cycleId: string;
  readonly assessmentId: string;
  readonly coordinator: Actor;
  readonly second: Actor;
  readonly leader: Actor;
  readonly office: Actor;
  /** Has an answer stated by one coordinator and approved by the other. */
  approve(indicator: string, from?: number): Promise<number>;
  save(indicator: string, expectedVersion: number, progress?: string): Promise<number>;
}

/** What a ground has that the usual one has not. */
export interface HandInSetting {
  /** In place of the canteen's own, with the profile of it that is used. */
  readonly plugin?: PluginInput;
  readonly profileId?: string;
  readonly namesReviewers?: boolean;
  /** What is stated of each indicator; nothing of those that are not named. */
  readonly facts?: Readonly<Record<string, IndicatorFacts>>;
}

/** @param now the clock, in milliseconds, each time later; the tests' usual day without it. */
export async function layHandIn(
  database: OpenDatabase,
  now?: () => number,
  { plugin, profileId = "canteen-standard", namesReviewers = false, facts = {} }: HandInSetting = {},
): Promise<HandInGround> {
  const founded = await foundTestCity(database, plugin ? [plugin] : undefined);
  const still = ticking(founded.context);
  const clock = now ? { now: () => new Date(now()) } : still.clock;
  const city = Object.assign(founded, { context: { ...still, clock } });
  const { context } = city;
  const coordinator = city.actor("coordinator", "a");
  const second = { ...coordinator, personId: "second", name: "演示·另一位协调员" };
  const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId }];
  const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
  const { id: cycleId } = await openCycle(context, city.municipal, { ...period, namesReviewers, assignments });
  const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
  const assessmentId = own?.assessment.id ?? "";
  const save = async (indicator: string, expectedVersion: number, progress = "办结") => {
    const stated = { assessmentId, indicator, expectedVersion, facts: facts[indicator] ?? {}, progress };
    const saved = { ...stated, status: "done", notApplicable: null } as const;
    return (await saveResponse(context, coordinator, saved)).response.version;
  };
  return {
    city,
    cycleId,
    assessmentId,
    coordinator,
    second,
    leader: city.actor("leader", "a"),
    office: city.municipal,
    save,
    async approve(indicator, from = 0) {
      const saved = await save(indicator, from);
      const of = { assessmentId, indicator };
      const submitted = await submitResponse(context, coordinator, { ...of, expectedVersion: saved });
      const seen = submitted.response.version;
      return (await approveResponse(context, second, { ...of, expectedVersion: seen })).response.version;
    },
  };
}
