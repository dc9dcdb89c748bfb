import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

/**
 * Pictures for the eye: npm run screenshots. A hundred and fifty pages in six forms take a while.
 */
export default defineConfig({
  ...base,
  testIgnore: [],
  testMatch: "**/screenshots.spec.ts",
  workers: 1,
  timeout: 3_600_000,
});
