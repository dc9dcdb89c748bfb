import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  testIgnore: "**/screenshots.spec.ts",
  outputDir: "test-results",
  // Each test has its database as it was delivered (support/app.ts), so any two may run beside each other.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    viewport: { width: 1280, height: 900 },
    // Recording what each page consisted of, step by step, takes a quarter of the time; a test that
    // fails is run again with "npm test -- --only e2e <file> --trace on".
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env["CHROMIUM_PATH"] && { executablePath: process.env["CHROMIUM_PATH"] }),
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // Where there is no graphics card, imitating one costs more than drawing without it.
        "--disable-gpu",
      ],
    },
  },
});
