import { HOSTILE, refusalsOf } from "../test/support/hostile.ts";

/**
 * Times every hostile input of the tests and prints one JSON array of `{ name, isRefused, milliseconds }`: each once, in a
 * fresh process, as it would reach a server that nobody has warmed up.
 */
const tried = Object.values(HOSTILE)
  .flat()
  .map(({ name, run }) => {
    const start = performance.now();
    const refusals = refusalsOf(run);
    return { name, isRefused: refusals.length > 0, milliseconds: performance.now() - start };
  });
process.stdout.write(JSON.stringify(tried));
