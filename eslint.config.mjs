// Type-aware checks, and checks on regular expressions: an expression that backtracks can hang an editor.
import { defineConfig, globalIgnores } from 'eslint/config';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // End-to-end tests and benchmarks have packages of their own, and are checked where those are installed.
  globalIgnores(['dist/', '**/node_modules/', 'test/e2e/', 'test/bench/']),
  regexp.configs.recommended,
  { rules: { 'regexp/no-obscure-range': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A line that proves it may say `!`; and numbers read well in messages.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  // The other arrows of ARCHITECTURE.md are tested; these two are easy to draw by mistake.
  {
    files: ['server/engine/**', 'server/rules/**', 'server/languages/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?:node:|vscode)', message: 'The engine knows neither Node nor LSP nor VS Code.' },
          ],
        },
      ],
    },
  },
  {
    files: ['client/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: 'server/', message: 'The client speaks to the server by LSP alone.' }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-console': 'off',
    },
  },
);
