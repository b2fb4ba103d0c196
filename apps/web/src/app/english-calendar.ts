/** The working-day calendar, in English. */
export const calendarEnglish = {
  工作日历: "Working calendar",
  采用工作日历: "Take over the calendar",
  修改工作日历: "Change the calendar",
} as const;
