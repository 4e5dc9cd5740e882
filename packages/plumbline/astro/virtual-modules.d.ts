/** Made by src/own-components.ts. */
declare module 'virtual:plumbline/mdx-components' {
  /** The components of stories and pages by name, with the overrides and further components of the edition. */
  export const components: Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>;
  /** Names of the further components of the edition. */
  export const ownNames: string[];
}
