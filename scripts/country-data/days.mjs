const DAY_MS = 86_400_000;

const text = (time) => new Date(time).toISOString().slice(5, 10);

/** `MM-DD` so many days after `MM-DD` of the year. */
export const plusDays = (year, day, days) => text(Date.parse(`${year}-${day}`) + days * DAY_MS);

/** First weekday (0 Sunday to 6 Saturday) of a month (1 to 12), as `MM-DD`. */
export function firstWeekday(year, month, weekday) {
  const first = new Date(Date.UTC(year, month - 1, 1));
  return text(first.getTime() + ((weekday - first.getUTCDay() + 7) % 7) * DAY_MS);
}

/** Easter Sunday as `MM-DD`, by the anonymous Gregorian computus. */
export function easterSunday(year) {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return `${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}
