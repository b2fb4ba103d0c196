/** The time zone of every Chinese city, where a setting names no other. */
export const CITY_TIME_ZONE = "Asia/Shanghai";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a time zone of this name is known here: `Asia/Shanghai`, `Asia/Urumqi`, `UTC`. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The day (`YYYY-MM-DD`) that an instant falls on in a city's time zone. Instants are stored in UTC, days never are. */
export function cityDay(instant: string | Date, timeZone: string): string {
  const date = new Date(instant);
  const minute = Math.floor(date.getTime() / 60_000);
  const last = lastDays.get(timeZone);
  if (last?.minute === minute) return last.day;
  const { year, month, day } = partsOf(date, timeZone);
  const found = `${year}-${month}-${day}`;
  if (minute >= WHOLE_MINUTES) lastDays.set(timeZone, { minute, day: found });
  return found;
}

/**
 * The day that was asked for last, by time zone: a server asks for that of now several times with every request, and asking is
 * dear.
 */
const lastDays = new Map<string, { readonly minute: number; readonly day: string }>();

/** Since 1973, in minutes: zones are whole minutes ahead of UTC since then, so that no day begins within one. */
const WHOLE_MINUTES = Date.UTC(1973, 0, 1) / 60_000;

/** The month (`YYYY-MM`) that an instant falls in, in a city's time zone. */
export function cityMonth(instant: string | Date, timeZone: string): string {
  const { year, month } = partsOf(new Date(instant), timeZone);
  return `${year}-${month}`;
}

/** The hour and minute (`08:05`) of an instant in a city's time zone. */
export function cityTime(instant: string | Date, timeZone: string): string {
  const { hour, minute } = partsOf(new Date(instant), timeZone);
  return `${hour}:${minute}`;
}

/** Day and minute (`2017-06-01 08:05`) of an instant in a city's time zone, for people who are told when something happened. */
export function cityMoment(instant: string | Date, timeZone: string): string {
  return `${cityDay(instant, timeZone)} ${cityTime(instant, timeZone)}`;
}

/** The instant, in UTC, at which a day (`YYYY-MM-DD`) begins in a city's time zone. */
export function startOfCityDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset holds at the instant itself, which is not known before it: the second look is right but where the first
  // fell on the other side of a change of the clocks.
  const first = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(first, timeZone)).toISOString();
}

/** Milliseconds by which a time zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = partsOf(new Date(instant), timeZone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant / 1000) * 1000;
}

function partsOf(instant: Date, timeZone: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, type === "year" ? value.padStart(4, "0") : value]),
  );
}

/** A format is dear to make and few zones are ever asked for. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}
