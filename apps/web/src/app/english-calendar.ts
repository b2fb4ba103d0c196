/** The working-day calendar, in English. */
export const calendarEnglish = {
  工作日历: "Working calendar",
  采用工作日历: "Take over the calendar",
  修改工作日历: "Change the calendar",
  期限遇休息日: "A deadline on a day off",
  不顺延: "stays",
  顺延到下一工作日: "moves to the next working day",
  "默认不顺延，是本系统的理解，不是文件原文；开启后不能更改。":
    "That it stays is our reading and not the document's words; it cannot be changed once the cycle is open.",
} as const;
