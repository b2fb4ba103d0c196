import { cycleDays, type DayPeriod } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { dayText, today } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";

/** What a field for a day takes, and what it says of one that it does not take. */
export interface NearDays {
  readonly min: string;
  readonly max: string;
  /** `null` while nothing is wrong, or nothing is typed. */
  readonly problemOf: (day: string) => string | null;
}

/** The same words wherever a day is out of sight of its cycle, before it is sent. */
export function useNearDays({ from, to }: DayPeriod): NearDays {
  const t = useText();
  const language = useLanguage();
  const words = t("可填{from}至{to}的日期", { from: dayText(from, language), to: dayText(to, language) });
  return { min: from, max: to, problemOf: (day) => (day === "" || (day >= from && day <= to) ? null : words) };
}

/** Days near a cycle, as its office and its agencies may set them. */
export function useCycleDays(cycle: DayPeriod): NearDays {
  const timeZone = useTimeZone();
  return useNearDays(cycleDays({ startsOn: cycle.from, endsOn: cycle.to }, today(timeZone)));
}
