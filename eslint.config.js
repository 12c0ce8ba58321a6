import vue from 'eslint-plugin-vue'

/** Templates only: what oxlint cannot see. The script parts are oxlint's and the compiler's. */
export default [
  { ignores: ['dist', 'node_modules'] },
  ...vue.configs['flat/essential'],
  {
    files: ['src/**/*.vue'],
    languageOptions: { parserOptions: { parser: false } },
    rules: {
      'vue/multi-word-component-names': 'off',
      // The parser knows no TypeScript in expressions; vue-tsc checks those.
      'vue/no-parsing-error': 'off',
      // A document is hostile until parsed, and the content security policy forbids inline styles.
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-template-target-blank': 'error',
    },
  },
]
