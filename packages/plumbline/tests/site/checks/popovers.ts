/** What is wrong with the evidence that a number opens: it covers what is read, or cannot be closed, or leaves the window. */
import type { Page } from 'playwright-core';
import { drawn } from '../../../src/testing/browser/layout-shift.ts';
import type { OtherPage } from '../../helpers/browsers/other-browser.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Positions of a number, of its line, and of the evidence that it opened. */
export interface Opened {
  text: string;
  number: Box;
  popover: Box;
  window: { width: number; height: number };
}

/** Whether two boxes share any of the page; a hairline does not count. */
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

export function popoverFaults({ text, number, popover, window }: Opened): string[] {
  const faults: string[] = [];
  if (meet(popover, number)) faults.push(`"${text}": its evidence covers its line`);
  if (number.top < 0 || number.bottom > window.height) faults.push(`"${text}": the number is out of sight`);
  if (popover.left < 0 || popover.right > window.width || popover.top < 0 || popover.bottom > window.height)
    faults.push(`"${text}": its evidence leaves the window`);
  if (popover.bottom - popover.top < 60) faults.push(`"${text}": its evidence is cut short`);
  return faults;
}

/** Opens the evidence of a number that is at a share of the height of the window, and returns all positions. */
export async function openAt(page: Page, index: number, share: number): Promise<Opened> {
  await page.evaluate(scrolledTo(index, share));
  // Drawings that come near the window are laid out now.
  await drawn(page);
  await page.keyboard.press('Enter');
  await drawn(page);
  return page.evaluate(positions(index));
}

/** The same in any browser: by a press of the button, because not all of them are given keys in the same way. */
export async function openIn(page: OtherPage, index: number, share: number): Promise<Opened> {
  await page.evaluate(scrolledTo(index, share));
  await drawn(page);
  await page.evaluate(`document.querySelectorAll('.prose .num')[${index}].querySelector('button').click()`);
  await drawn(page);
  const opened = await page.evaluate<Opened>(positions(index));
  await page.evaluate(`document.querySelector(':popover-open').hidePopover()`);
  return opened;
}

/** Brings a number to a share of the height of the window. */
const scrolledTo = (index: number, share: number): string => `(() => {
      const num = document.querySelectorAll('.prose .num')[${index}];
      scrollTo({ top: scrollY + num.getBoundingClientRect().top - innerHeight * ${share}, behavior: 'instant' });
      num.querySelector('button').focus();
    })()`;

const positions = (index: number): string => `(() => {
      const num = document.querySelectorAll('.prose .num')[${index}];
      const lines = [...num.getClientRects()];
      const line = parseFloat(getComputedStyle(num).lineHeight);
      const box = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
      const number = lines.map(box).reduce((a, b) => ({
        left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom),
      }));
      return {
        text: num.textContent.trim(),
        // The whole line: readers are reading the words beside the number.
        number: { ...number, left: 0, right: innerWidth },
        popover: box(document.querySelector(':popover-open').getBoundingClientRect()),
        window: { width: innerWidth, height: innerHeight },
      };
    })()`;
