import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

/** Pictures for the eye: npm run screenshots. */
export default defineConfig({
  ...base,
  testIgnore: [],
  testMatch: "**/screenshots.spec.ts",
  workers: 1,
  timeout: 600_000,
});
