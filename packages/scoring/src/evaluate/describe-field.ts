import type { FactField, Wording } from "@faheng/domain";

/** What a field accepts, for error messages. */
export function describeField(field: FactField): Wording {
  switch (field.kind) {
    case "flag":
      return { zh: `${field.yes}（true）或${field.no}（false）`, en: "true or false" };
    case "count":
      return {
        zh: `${field.min ?? 0}至${field.max}的整数（${field.unit}）`,
        en: `a whole number from ${field.min ?? 0} to ${field.max}`,
      };
    case "ratio":
      return {
        zh: `${field.numerator}与${field.denominator}两个不小于0的数（小数最多6位），或百分数如"87.5%"；没有应统计的事项填0/0`,
        en: 'two numbers {"numerator", "denominator"} of zero or more with at most 6 decimals, or a percentage such as "87.5%"; 0 of 0 where there is nothing to count',
      };
    case "number":
      return {
        zh: `${field.min}至${field.max}${field.unit}，最多${field.places === 6 ? "六" : "三"}位小数`,
        en: `a decimal from ${field.min} to ${field.max} with at most ${field.places === 6 ? "six" : "three"} places`,
      };
    case "numbers":
      return {
        zh: `${field.numbers.map((it) => `${it.label}（${it.key}）${it.min}至${it.max}${it.unit}`).join("、")}，最多六位小数，都要填`,
        en: `an object of decimals with at most six places: ${field.numbers.map((it) => `"${it.key}" from ${it.min} to ${it.max}`).join(", ")}`,
      };
    case "date":
      return {
        zh: `日期（年-月-日）${field.canBeMissing ? "，未完成的填none" : ""}`,
        en: `a date YYYY-MM-DD${field.canBeMissing ? ', or "none"' : ""}`,
      };
    case "choice":
      return { zh: `其中之一：${listed(field.options)}`, en: `one of: ${keys(field.options)}` };
    case "parts":
      return { zh: `已具备的各项：${listed(field.parts)}`, en: `a list of: ${keys(field.parts)}` };
    case "events":
      return {
        zh: `事项列表，类别为${listed(field.categories)}${field.needsMatter ? "，每项写明事项名称" : ""}${field.quantity ? `，写明${field.quantity.label}（${field.quantity.unit}）` : ""}${field.window ? `，日期在${field.window.from}至${field.window.to}之内` : ""}；没有的填空列表`,
        en: `a list of events, category one of ${keys(field.categories)}${field.needsMatter ? ", each with its matter" : ""}${field.quantity ? `, with its quantity` : ""}${field.window ? `, dated ${field.window.from} to ${field.window.to}` : ""}`,
      };
    case "judgement":
      return {
        zh: `分数${field.min === null && field.max === null ? "" : `（${field.min ?? "0"}至${field.max ?? "不限"}）`}、理由和评定人`,
        en: 'an object {"amount", "reason", "by"}',
      };
    case "sample":
      return { zh: `${field.unit}数列表，最多三位小数`, en: "a list of decimals with at most three places" };
  }
}

type Options = readonly { readonly key: string; readonly label: string }[];

function listed(options: Options): string {
  return options.map(({ key, label }) => `${label}（${key}）`).join("、");
}

function keys(options: Options): string {
  return options.map(({ key }) => key).join(", ");
}
