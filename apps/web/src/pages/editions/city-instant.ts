import { startOfCityDay } from "@faheng/domain";

/**
 * The instant of a day and time as the city has them, wherever this machine stands.
 *
 * @param local as a field for both gives it: `2018-01-15T09:00`
 * @returns ISO time
 */
export function cityInstant(local: string, timeZone: string): string {
  const [day = "", time = ""] = local.split("T");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const start = Date.parse(startOfCityDay(day, timeZone));
  return new Date(start + (hours * 60 + minutes) * 60_000).toISOString();
}
