/** `FAHENG_SEED` to repeat a run, otherwise a new one. */
export const seed = Number(process.env["FAHENG_SEED"] ?? Date.now() % 1_000_000_000);

let state = seed >>> 0;

/** The next number below a bound (mulberry32), the same ones for the same seed. */
export function random(below: number): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}
