export * from "./framework.ts";
