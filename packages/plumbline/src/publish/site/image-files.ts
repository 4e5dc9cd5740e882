/** The logo and the icon of the site as files. */
import type { Project } from '../../core/project/project.ts';
import { pathOf } from '../urls.ts';

export const imageFiles = ({ images, palettes }: Project): { path: string; content: () => string }[] => {
  const { logo, favicon } = images;
  const files = [
    [pathOf.logo('light'), logo?.light.content],
    [pathOf.logo('dark'), logo?.dark?.content],
    [pathOf.icon(), favicon?.content ?? defaultIcon(palettes)],
  ] as const;
  return files.flatMap(([path, content]) => (content === undefined ? [] : { path, content: () => content }));
};

/** Three bars, of which the longest is the finding. */
const defaultIcon = ({ light, dark }: Project['palettes']): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.a{fill:${light.context}}.b{fill:${light.finding}}@media(prefers-color-scheme:dark){.a{fill:${dark.context}}.b{fill:${dark.finding}}}</style><path class="a" d="M3 4h15v6H3zM3 22h10v6H3z"/><path class="b" d="M3 13h26v6H3z"/></svg>`;
