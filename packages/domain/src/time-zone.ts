import { isTimeZone } from "./city-day.ts";
import { defineErrors, FahengError } from "./errors.ts";

/** What a setting of the time zone can get wrong. */
export const timeZoneErrors = defineErrors({
  FAHENG_TIME_ZONE_UNKNOWN: {
    status: 500,
    message: { zh: "没有时区“{place}”", en: "There is no time zone “{place}”" },
    mend: {
      zh: "把 FAHENG_TIME_ZONE 设为 Asia/Shanghai、Asia/Urumqi 之类的时区名，或不设置（按 Asia/Shanghai）。",
      en: "Set FAHENG_TIME_ZONE to the name of a zone, such as Asia/Shanghai or Asia/Urumqi, or leave it out for Asia/Shanghai.",
    },
  },
});

/**
 * The city's time zone as the environment names it.
 *
 * @throws FAHENG_TIME_ZONE_UNKNOWN
 */
export function requireTimeZone(name: string): string {
  if (isTimeZone(name)) return name;
  throw new FahengError(timeZoneErrors.FAHENG_TIME_ZONE_UNKNOWN, { place: name, details: { place: name } });
}
