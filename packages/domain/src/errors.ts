/** A sentence in the interface's two languages. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/**
 * What can go wrong, written once: a stable code, what happened, and how to mend it.
 * `{name}` in a wording is filled from the error's details; `{count:problem:problems}` is the number with the word for one
 * or for any other number.
 */
export interface ErrorDefinition {
  readonly code: `FAHENG_${string}`;
  /** HTTP-like class, so that the API need not know single codes; 200 for a warning, which nothing is refused for. */
  readonly status: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 429 | 500 | 503;
  readonly message: Wording;
  readonly mend: Wording;
}

/** Values that fill an error's wordings; strings and numbers only, so that it serialises. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** What an error is given: a wording fills each language with its own word, and stands in {@link ErrorDetails} in Chinese. */
export type ErrorValues = Readonly<Record<string, string | number | Wording>>;

/** Who changed a thing last, and when: for whoever is told that somebody was faster. */
export interface LastChange {
  /** A name, or the office or role where the name is not theirs to know. */
  readonly by: Wording;
  /** ISO time. */
  readonly at: string;
  /** The same on the city's clock: `2017-06-01 16:05`. */
  readonly cityTime: string;
}

/** An error as it goes over the wire and into logs. */
export interface ErrorReport {
  readonly code: string;
  readonly status: number;
  readonly message: Wording;
  readonly mend: Wording;
  /** Where: an indicator code, a file and line, a field path. `null` when there is no place. */
  readonly place: string | null;
  readonly details: ErrorDetails;
  /** Of a conflict with somebody else: who it was and when; absent where nobody is known. */
  readonly lastChange?: LastChange;
  /** The single problems where one error stands for several (a refused profile); absent where it stands for itself. */
  readonly problems?: readonly ErrorReport[];
}

/** The one error class of Faheng. `message` is the Chinese sentence; `report()` has both languages. */
export class FahengError extends Error {
  override readonly name = "FahengError";
  readonly definition: ErrorDefinition;
  readonly place: string | null;
  readonly details: ErrorDetails;
  readonly problems: readonly FahengError[];
  readonly lastChange: LastChange | null;
  readonly #values: ErrorValues;

  constructor(
    definition: ErrorDefinition,
    options: {
      place?: string | null;
      details?: ErrorValues;
      cause?: unknown;
      problems?: readonly FahengError[];
      lastChange?: LastChange;
    } = {},
  ) {
    const values = options.details ?? {};
    const details = inLanguage(values, "zh");
    super(fill(definition.message.zh, details), { cause: options.cause });
    this.definition = definition;
    this.place = options.place ?? null;
    this.details = details;
    this.#values = values;
    this.problems = options.problems ?? [];
    this.lastChange = options.lastChange ?? null;
  }

  /** The same error, saying who changed what it is about last. */
  withLastChange(lastChange: LastChange): FahengError {
    const { definition, place, values: details, problems, cause } = this;
    return new FahengError(definition, { place, details, problems, cause, lastChange });
  }

  get code(): string {
    return this.definition.code;
  }

  /** What fills its wordings in either language, for whoever hands it on to another thread. */
  get values(): ErrorValues {
    return this.#values;
  }

  report(): ErrorReport {
    const { code, status, message, mend } = this.definition;
    const both = (wording: Wording): Wording => ({
      zh: fill(wording.zh, this.details),
      en: fill(wording.en, inLanguage(this.#values, "en")),
    });
    const own = {
      code,
      status,
      message: both(message),
      mend: both(mend),
      place: this.place,
      details: this.details,
      ...(this.lastChange && { lastChange: this.lastChange }),
    };
    return this.problems.length === 0 ? own : { ...own, problems: this.problems.map((problem) => problem.report()) };
  }
}

/**
 * Declares the errors of one package; the keys are the codes.
 *
 * @example
 * const errors = defineErrors({
 *   FAHENG_FACT_RANGE: { status: 422, message: { zh: "…", en: "…" }, mend: { zh: "…", en: "…" } },
 * });
 * throw new FahengError(errors.FAHENG_FACT_RANGE, { place: "1.2" });
 */
export function defineErrors<const Code extends `FAHENG_${string}`>(
  definitions: Record<Code, Omit<ErrorDefinition, "code">>,
): Readonly<Record<Code, ErrorDefinition>> {
  const entries = Object.entries<Omit<ErrorDefinition, "code">>(definitions);
  return Object.freeze(
    Object.fromEntries(entries.map(([code, rest]) => [code, Object.freeze({ code, ...rest })])),
  ) as Readonly<Record<Code, ErrorDefinition>>;
}

function inLanguage(values: ErrorValues, language: keyof Wording): ErrorDetails {
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === "object" ? value[language] : value,
  ]);
  return Object.fromEntries(entries) as ErrorDetails;
}

function fill(template: string, details: ErrorDetails): string {
  const filled = /\{(\w+)(?::([^:{}]*):([^:{}]*))?\}/g;
  return template.replace(filled, (whole, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(details, name) ? details[name] : undefined;
    if (value === undefined) return whole;
    return one === undefined ? String(value) : `${value} ${String(value) === "1" ? one : many}`;
  });
}
