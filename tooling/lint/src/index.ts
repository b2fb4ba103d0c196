export * from "./walls.ts";
