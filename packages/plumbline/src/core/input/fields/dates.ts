/** Days in authored fields, as ISO text. */
import { z } from 'astro/zod';
import { ruleMessage } from '../validate.ts';

/** Whether a date as YYYY-MM-DD exists. Every month has 28 days. */
export function isRealDate(date: string): boolean {
  if (/-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(date)) return true;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

export const impossibleDate = ruleMessage('a day that exists', 'Correct the day.');

/** @param rule what is expected: "a date as YYYY-MM-DD" */
export function day(rule: string): z.ZodString {
  const format = /^\d{4}-\d{2}-\d{2}$/;
  return z
    .string()
    .regex(format, rule)
    .refine((date) => !format.test(date) || isRealDate(date), impossibleDate);
}
