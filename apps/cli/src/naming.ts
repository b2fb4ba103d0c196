import { FahengError } from "@faheng/domain";

/** Which document an error that stands for several problems is about. */
const DOCUMENTS: Readonly<Record<string, "framework" | "profile" | "facts">> = {
  FAHENG_FRAMEWORK_INVALID: "framework",
  FAHENG_PROFILE_INVALID: "profile",
  FAHENG_FACTS_INVALID: "facts",
};

/** Runs something over documents; a fault in one of them names the file (or the pack's document) it came from. */
export function naming<T>(files: Readonly<Record<"framework" | "profile" | "facts", string>>, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const document = error instanceof FahengError ? DOCUMENTS[error.code] : undefined;
    if (!(error instanceof FahengError) || document === undefined) throw error;
    const { definition, details, problems } = error;
    throw new FahengError(definition, { place: files[document], details, problems, cause: error });
  }
}
