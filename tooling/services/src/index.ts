export { type Databases, findPostgres, freePort, joinPostgres, type Postgres, startPostgres } from "./postgres.ts";
export { findChromium, findLibreOffice, findPdfToText, requireInCi } from "./programs.ts";
