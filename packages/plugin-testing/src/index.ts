export * from "./report-text.ts";
export * from "./sample-view.ts";
export * from "./score-of.ts";
export * from "./test-plugin.ts";
export * from "./test-round-trip.ts";
