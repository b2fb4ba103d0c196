export { checklist } from "./checklist.ts";
export { events, type EventEntry } from "./events.ts";
export { flag } from "./flag.ts";
export { judgement } from "./judgement.ts";
export { perOccurrence } from "./per-occurrence.ts";
export { shortfall } from "./shortfall.ts";
export { states } from "./states.ts";
