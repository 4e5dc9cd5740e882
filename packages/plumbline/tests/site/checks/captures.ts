/** Pictures of whole pages, as browsers, archives and previews of links take them: what a reader of one would miss. */
import sharp from 'sharp';

/** A drawing of a page, in CSS pixels from its upper left corner. */
interface Drawing {
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The drawings that are shown on the page. */
export const drawingsOn = `[...document.querySelectorAll('.drawing svg')].flatMap((svg) => {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const name = svg.closest('figure')?.id || svg.getAttribute('aria-label') || '';
  return width ? [{ name, left: left + scrollX, top: top + scrollY, width, height }] : [];
})`;

/** Whether every drawing that is shown has been laid out. */
export const isLaidOut = `[...document.querySelectorAll('.drawing svg')].every((svg) =>
  !svg.getClientRects().length || (svg.querySelector('text') ?? svg.firstElementChild).checkVisibility({ contentVisibilityAuto: true }))`;

/** Drawings that have nothing but the colour of the page in a picture of it. @param scale pixels of the picture for each CSS pixel */
export async function blankDrawings(picture: Buffer, drawings: Drawing[], scale = 1): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, ...box } of drawings) {
    const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((one) => Math.floor(one * scale));
    const part = await sharp(picture).extract({ left: left!, top: top!, width: width!, height: height! }).toBuffer();
    const { channels } = await sharp(part).stats();
    if (Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev)) < 2) faults.push(`${name} is blank`);
  }
  return faults;
}
