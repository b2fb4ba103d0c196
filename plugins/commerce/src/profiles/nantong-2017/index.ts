export { nantong2017Profile } from "./profile.ts";
