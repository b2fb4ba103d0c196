export { type ErrorSection, errorSections, renderErrors, root } from "./error-catalogue.ts";
