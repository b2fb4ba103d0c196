import { cityDay, cityTime } from "@faheng/domain";
import type { Language } from "@faheng/ui";

/** A day (`2017-05-03`, never an instant) as 2017年5月3日, or as it is in English. */
export function dayText(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  return language === "en" ? day : `${year}年${month}月${date}日`;
}

/** The day of an instant in the city's time zone, as {@link dayText}. */
export function dayOfText(instant: string, language: Language, timeZone: string): string {
  return dayText(cityDay(instant, timeZone), language);
}

/** Today in the city, as `2026-11-21`, wherever this machine stands. */
export function today(timeZone: string, now: Date = new Date()): string {
  return cityDay(now, timeZone);
}

/** An instant in the city's time: only the time today, else with the day. */
export function timeText(instant: string, language: Language, timeZone: string, now: Date = new Date()): string {
  const time = cityTime(instant, timeZone);
  if (cityDay(instant, timeZone) === cityDay(now, timeZone)) return time;
  return `${dayOfText(instant, language, timeZone)} ${time}`;
}
