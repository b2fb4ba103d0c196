export { zhengzhou2018 } from "./framework.ts";
