import { invalid } from './domain-error.js';

/** A calendar date `YYYY-MM-DD`, without time or zone. Text order is date order. */
export type CalendarDate = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Year, month 1-12 and day 1-31 of a date. @throws DomainError DATE_INVALID when there is no such day. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const match = FORM.exec(date);
  const [year, month, day] = match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [0, 0, 0];
  if (!exists(year, month, day)) throw invalid('DATE_INVALID', { value: date.slice(0, 40) });
  return { year, month, day };
}

/** True when the text is a day of the calendar. */
export function isCalendarDate(text: string): boolean {
  const match = FORM.exec(text);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The date of these parts. */
export const dateOf = (year: number, month: number, day: number): CalendarDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Days in a month, 28-31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `days` later; negative is earlier. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => (utc(to) - utc(from)) / DAY_MS;

/** Adds months and keeps the day, or takes the last one of a shorter month: 31 January + 1 = 28 or 29 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (((index % 12) + 12) % 12) + 1;
  return dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Whole calendar months from `from` to `to`: the largest n with from + n months <= to; 0 when `to` is not later. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const a = partsOf(from);
  const b = partsOf(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  const dayReached = Math.min(a.day, daysInMonth(b.year, b.month)) <= b.day;
  return Math.max(0, dayReached ? months : months - 1);
}

/** 1 Monday to 7 Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  const day = new Date(utc(date)).getUTCDay();
  return day === 0 ? 7 : day;
}

function exists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function utc(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}
