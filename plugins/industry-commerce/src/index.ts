export { industryCommercePlugin } from "./plugin.ts";
