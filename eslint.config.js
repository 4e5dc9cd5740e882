import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms of packages/plumbline/src in the order imports run: each may import from those before it, never from those after. */
const rooms = [
  'core/input',
  'core/cache',
  'core/progress',
  'core/recording',
  'core/language',
  'core/data',
  'core/content',
  'core/unread',
  'core/sql',
  'core/evidence',
  'core/project',
  'charts',
  'render',
  'lint',
  'publish',
  'search',
  'last-build',
  'live',
  'cli',
  'testing',
];

const importRules = rooms.map((room, i) => ({
  files: [`packages/plumbline/src/${room}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: rooms.slice(i + 1).map((later) => ({
          regex: `^\\.\\..*/${later}/`,
          message: `${room} may not import from ${later}: imports run ${rooms.join(' ← ')}.`,
        })),
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['**/dist*/', '**/.*/', '**/node_modules/', '**/fixtures/*-edition/', '**/tests/problems/*/'] },
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
