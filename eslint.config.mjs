import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTs from "eslint-config-next/typescript";

/** What is written nowhere. */
const neverWritten = [
  {
    selector: "ExpressionStatement[directive='use server']",
    message: "There are no Server Actions: add an operation and a route.",
  },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: "Wait for what you expect to see.",
  },
  {
    selector: "MemberExpression[property.name=/^(skip|only)$/][object.name=/^(test|it|describe)$/]",
    message: "No test is left out.",
  },
];

const clock = "Take the time from the clock of the call, and the day from actor.office.today.";
/** The time of the machine; lib/platform/clock.ts alone asks for it. */
const ownTime = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
];

/** Amounts are whole öre; text is read by readAmount, shares and factors are decimal strings. */
const floats = [
  {
    selector: "CallExpression[callee.name='parseFloat'], MemberExpression[property.name='parseFloat']",
    message: "Amounts are whole öre: read text with readAmount.",
  },
  {
    selector: "CallExpression[callee.name='Number'][arguments.0.name=/([oO]re|[aA]mount)$/]",
    message: "Amounts are whole öre: read text with readAmount, the database with oreFromDatabase.",
  },
];

export default defineConfig([
  ...nextVitals,
  ...nextTs,
  globalIgnores([
    ".dependency-cruiser.tests.cjs",
    ".next/**",
    ".test/**",
    ".programs/**",
    ".data/**",
    "lib/platform/db/generated/**",
    "next-env.d.ts",
  ]),
  {
    settings: { react: { version: "19.3" } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", 400],
      complexity: ["error", 20],
      "no-restricted-syntax": ["error", ...neverWritten],
    },
  },
  {
    // With types: a promise that nobody waits for loses its error, and may outlive its transaction.
    files: ["**/*.ts", "**/*.tsx", "**/*.mts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/await-thenable": "error",
    },
  },
  // Playwright's fixtures call their continuation "use", and tests use a database: neither is a
  // hook.
  { files: ["e2e/**", "lib/testing/**", "**/*.itest.ts"], rules: { "react-hooks/rules-of-hooks": "off" } },
  {
    files: ["app/**", "lib/domain/**", "lib/features/**", "lib/platform/**", "lib/registry/**"],
    // An id's first bits are a time, and decide nothing.
    ignores: ["lib/platform/clock.ts", "lib/domain/ids.ts", "**/*.test.ts", "**/*.itest.ts"],
    rules: { "no-restricted-syntax": ["error", ...neverWritten, ...ownTime] },
  },
  {
    files: ["lib/features/economy/**"],
    ignores: ["**/*.test.ts", "**/*.itest.ts"],
    rules: { "no-restricted-syntax": ["error", ...neverWritten, ...ownTime, ...floats] },
  },
  {
    // One place reads the environment.
    files: ["app/**", "components/**", "lib/**"],
    ignores: ["lib/platform/env.ts", "lib/testing/**", "**/*.itest.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read lib/platform/env.ts." },
      ],
    },
  },
]);
