// Zod tries `new Function` when the first schema is made, which the Content-Security-Policy refuses and reports. Schemas are
// made while modules are read, in an order that the bundler chooses: only a plain script comes before all of them. Zod
// keeps its settings under this name; the browser tests fail on a violation once it does not any more.
globalThis.__zod_globalConfig = { jitless: true };
