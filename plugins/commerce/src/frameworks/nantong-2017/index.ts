export { nantong2017 } from "./framework.ts";
