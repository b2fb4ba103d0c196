import type { Language } from "@faheng/ui";

/** `2017-05-03` as 2017年5月3日, or as it is in English. */
export function dayText(day: string, language: Language): string {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  return language === "en" ? day.slice(0, 10) : `${year}年${month}月${date}日`;
}

/** Today where this machine stands, as `2026-11-21`. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** An instant in the machine's own time: only the time today, else with the day. */
export function timeText(instant: string, language: Language, now: Date = new Date()): string {
  const at = new Date(instant);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return time;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dayText(day, language)} ${time}`;
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}
