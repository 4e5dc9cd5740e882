/** Addresses of pages on the web, in authored fields. Any other scheme could run a script or name a file of the reader. */
import { z } from 'astro/zod';
import { ruleMessage } from '../validate.ts';

export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text);

export const webAddress = z
  .string()
  .refine(
    isWebAddress,
    ruleMessage('an address that starts with https:// or http://', 'Copy the address from the browser.'),
  );

/** A mailbox, or the address of a page. */
export const contactAddress = z
  .string()
  .refine(
    (text) => isWebAddress(text) || (z.regexes.unicodeEmail.test(text) && !text.includes(':')),
    ruleMessage(
      'a mailbox, or an address that starts with https:// or http://',
      'Write a mailbox such as "corrections@example.org", or copy the address from the browser.',
    ),
  );
