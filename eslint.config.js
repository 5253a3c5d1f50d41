import tseslint from 'typescript-eslint';

const TEXT_IN_CODE = [
  {
    selector: 'JSXText[value=/\\p{L}/u]',
    message: 'Text on the screen comes from locales/, by useText().',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt|label)$/] > Literal[value=/\\p{L}/u]',
    message: 'Text on the screen comes from locales/, by useText().',
  },
];

export default tseslint.config(
  { ignores: ['node_modules', '.output', '.wxt', 'artifacts', '.profile', 'tests/fixtures'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A record of names to types is how a protocol is written down.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // 'a' | 'b' | undefined is said by `undefined` here: exactOptionalPropertyTypes tells it from an absent one.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      // Functions of our own records and of the browser are passed about on purpose; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only; a file is named after its main export.',
        },
      ],
    },
  },
  { files: ['components/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...TEXT_IN_CODE] } },
  // `execCommand` is the one way to copy that a page's policy cannot forbid in a frame (docs/browser-bugs.md).
  {
    files: ['dom/copy-text.ts', 'components/annotations/wrap-selection.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['entrypoints/**/*.ts', 'entrypoints/**/*.tsx', '*.config.ts', '*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
);
