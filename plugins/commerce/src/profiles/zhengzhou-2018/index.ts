export { zhengzhou2018Profile } from "./profile.ts";
