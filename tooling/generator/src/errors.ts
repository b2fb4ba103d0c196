import { defineErrors } from "@faheng/domain";

/** Why a plugin cannot be written. The place is the id asked for. */
export const generatorErrors = defineErrors({
  FAHENG_GENERATOR_ID: {
    status: 422,
    message: {
      zh: "“{id}”不能作插件编号",
      en: "“{id}” cannot be a plugin’s id",
    },
    mend: {
      zh: "编号用小写字母开头，只含小写字母、数字和连字符，2至40个字符，如 water-affairs。",
      en: "Begin with a small letter; small letters, digits and hyphens, 2 to 40 characters, such as water-affairs.",
    },
  },
});
