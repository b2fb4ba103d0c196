import { writeFileSync } from "node:fs";
import { errorSections, renderErrors, root } from "./error-catalogue.ts";

writeFileSync(`${root}/docs/errors.md`, renderErrors(await errorSections()));
