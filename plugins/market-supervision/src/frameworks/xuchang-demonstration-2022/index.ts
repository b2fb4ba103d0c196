export { xuchangDemonstration2022 } from "./framework.ts";
