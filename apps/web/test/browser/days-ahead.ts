/**
 * Loaded before a server under test (`--import`): its clock goes as many days ahead as `FAHENG_TEST_DAYS_AHEAD` says, so that a
 * window for objections is over without anybody waiting for it.
 */
const ahead = Number(process.env["FAHENG_TEST_DAYS_AHEAD"] ?? "0") * 86_400_000;

globalThis.Date = new Proxy(Date, {
  construct: (real, given: unknown[], target) =>
    Reflect.construct(real, given.length === 0 ? [real.now() + ahead] : given, target) as Date,
  get: (real, key): unknown => (key === "now" ? () => real.now() + ahead : Reflect.get(real, key)),
});
