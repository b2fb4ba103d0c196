export * from "./postgres.ts";
export * from "./programs.ts";
