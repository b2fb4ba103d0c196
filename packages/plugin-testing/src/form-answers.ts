import { type Fact, type FactField, FahengError } from "@faheng/domain";
import { checkFact, fieldsOf, type Interval, type Plan, score } from "@faheng/scoring";

/**
 * Answers at the ends of what a form drawn from the field can give. None for a sample: how many values it wants, the
 * field does not say.
 */
export function formAnswers(field: FactField): readonly Fact[] {
  switch (field.kind) {
    case "flag":
      return [false, true];
    case "count":
      return [field.min ?? 0, field.max];
    case "ratio":
      return [
        { numerator: 0, denominator: 1 },
        { numerator: 1, denominator: 1 },
        { numerator: 0, denominator: 0 },
      ];
    case "number":
      return [field.min, field.max];
    case "numbers": {
      const at = (end: "min" | "max") => Object.fromEntries(field.numbers.map((it) => [it.key, it[end]]));
      return [at("min"), at("max")];
    }
    case "date":
      return field.canBeMissing ? ["none", "2020-02-29"] : ["2020-02-29"];
    case "choice":
      return field.options.map(({ key }) => key);
    case "parts":
      return [[], field.parts.map(({ key }) => key)];
    case "events":
      return [[]];
    case "judgement":
      return [field.min, field.max].flatMap((amount) =>
        amount === null ? [] : [{ amount, reason: "示例", by: "示例" }],
      );
    case "sample":
      return [];
  }
}

/**
 * What is wrong between the forms of a plan and its rules: an answer that the form gives and the rule refuses, or one that
 * makes more or less than the rule said was possible. An empty list is a sound plan.
 */
export function formProblems(plan: Plan): string[] {
  const stated = (facts: Record<string, Record<string, Fact>>) =>
    score(plan, { format: "faheng.facts/1", unit: "", unitClass: null, facts, notApplicable: {} });
  const open = stated({});
  const possible = new Map(open.items.map((item) => [item.indicator, item.interval]));
  return fieldsOf(plan).flatMap(({ indicator, fields }) =>
    fields.flatMap(({ key, field }) =>
      formAnswers(field).flatMap((answer) => {
        const place = `${indicator}.${key} = ${JSON.stringify(answer)}`;
        const fault = checkFact(plan, { indicator, key, fact: answer });
        if (fault) return [`${place}: the form gives it, the rule refuses it: ${fault.message}`];
        const after = attempt(() => stated({ [indicator]: { [key]: answer } }));
        if (after instanceof FahengError) return [`${place}: ${after.report().message.en}`];
        const own = after.items.find((item) => item.indicator === indicator);
        const isInside =
          own && isWithin(own.interval, possible.get(indicator)) && isWithin(after.interval, open.interval);
        return isInside ? [] : [`${place}: makes an amount outside what the rule said was possible`];
      }),
    ),
  );
}

/** What a rule makes, or the host's refusal to take it. */
function attempt<Result>(run: () => Result): Result | FahengError {
  try {
    return run();
  } catch (error) {
    if (error instanceof FahengError) return error;
    throw error;
  }
}

function isWithin({ worst, best }: Interval, around: Interval | undefined): boolean {
  if (!around) return false;
  const low = around.worst === null || (worst !== null && worst >= around.worst);
  const high = around.best === null || (best !== null && best <= around.best);
  return low && high;
}
