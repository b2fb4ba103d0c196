export { findPostgres, freePort, type Postgres, startPostgres } from "./postgres.ts";
export { findChromium, findLibreOffice, findPdfToText, requireInCi } from "./programs.ts";
