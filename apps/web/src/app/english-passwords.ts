/** English for how soon a password would be guessed. */
export const passwordsEnglish = {
  极易猜到: "guessed at once",
  很易猜到: "guessed very soon",
  较易猜到: "guessed soon",
  较难猜到: "hard to guess",
  很难猜到: "very hard to guess",
  "密码强度：{words}": "Strength: {words}",
  "，不能使用。请换几个不相干的词，不用姓名、账号、单位名称、生日和常见词":
    "; not taken. Join unrelated words, and leave out names, the account, the agency, dates and common words",
} as const;
