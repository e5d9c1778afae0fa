import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The floors: each folder, and what it may import of the project. Everything not named is refused.
 * docs/architecture.md gives the same table with its reasons.
 */
const FLOORS = {
  core: [],
  sites: ['core'],
  editor: ['core'],
  platform: ['core', 'sites', 'guidelines', 'templates', 'locales'],
  components: ['core', 'locales'],
  composer: ['core', 'sites', 'editor'],
  requests: ['core', 'sites'],
  cli: ['core', 'sites', 'guidelines', 'templates', 'locales'],
  entrypoints: [
    'core',
    'sites',
    'editor',
    'platform',
    'components',
    'composer',
    'requests',
    'guidelines',
    'templates',
    'locales',
  ],
};
const FOLDERS = [
  ...Object.keys(FLOORS),
  'guidelines',
  'templates',
  'locales',
  'tests',
  'scripts',
  'models',
];

const zones = Object.entries(FLOORS).flatMap(([folder, allowed]) =>
  FOLDERS.filter((other) => other !== folder && !allowed.includes(other)).map((from) => ({
    target: `./${folder}`,
    from: `./${from}`,
    message: `${folder} may import ${['itself', ...allowed].join(', ')} only: move what you need down a floor, or have the entrypoint pass it in.`,
  })),
);

const noBrowser = {
  name: 'browser',
  message: 'Only platform and entrypoints talk to the extension API: take a function instead.',
};
const noNetwork = ['fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB'].map(
  (name) => ({ name, message: 'Pass it in: this folder neither stores nor sends.' }),
);

export default tseslint.config(
  {
    ignores: ['node_modules', '.output', '.wxt', 'artifacts', 'test-results', 'playwright-report'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: [
          './tsconfig.json',
          './core/tsconfig.json',
          './cli/tsconfig.json',
          './scripts/tsconfig.json',
          './models/tsconfig.json',
          './tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a constant list and a union type.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-eval': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  { files: ['sites/*.ts'], rules: { 'max-lines': ['error', 80] } },
  {
    files: ['core/**', 'sites/**', 'editor/**', 'components/**', 'composer/**', 'requests/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        noBrowser,
        { name: 'chrome', message: noBrowser.message },
        ...noNetwork,
      ],
    },
  },
  {
    files: ['components/**/*.tsx', 'entrypoints/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['scripts/**', 'cli/**', 'models/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', 400],
      // The runner's fixtures hand over by a function called `use`, which is no hook.
      'react-hooks/rules-of-hooks': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(skip|only|todo|fixme)$/]',
          message: 'No skipped, focused or promised test: write it, or delete it.',
        },
      ],
    },
  },
);
