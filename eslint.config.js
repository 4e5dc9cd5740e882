import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms in the order imports may run: each may import from those before it, never from those after. */
const rooms = ['model', 'draw', 'publish', 'components', 'layouts', 'pages'];

/** Layouts and components may use each other: a page component stands in a layout that is made of components. */
const mayImport = { components: ['layouts'] };

const importRules = rooms.map((room, i) => {
  const later = rooms.slice(i + 1).filter((other) => !mayImport[room]?.includes(other));
  const patterns = later.map((other) => ({
    regex: `/${other}/`,
    message: `${room} may not import from ${other}: imports run model ← draw ← publish ← components ← layouts ← pages.`,
  }));
  const free = ['model', 'draw', 'publish'].includes(room);
  if (free)
    patterns.push({
      regex: '^astro:|/site\\.ts$',
      message: `${room} must work without Astro: desk, tests and workers use it too.`,
    });
  return { files: [`src/${room}/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
});

export default defineConfig(
  { ignores: ['dist*/', '.*/', 'node_modules/', 'tests/edition/', 'tests/mistakes/*/'] },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      // A name with an underscore is there to be left out: `{ sources: _ids, ...rest }`.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Indexes are checked by noUncheckedIndexedAccess; where a value is known to exist, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  importRules,
);
