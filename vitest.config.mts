import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
export default defineConfig({
  resolve: {
    alias: { "@": root, "server-only": path.join(root, "lib/testing/server-only.ts") },
  },
  test: {
    // What takes too long for npm test is run by npm run endure.
    include: process.env["LONG_TESTS"]
      ? ["lib/**/*.endure.ts"]
      : ["{app,components,lib,prisma,scripts}/**/*.{test,itest}.{ts,tsx}"],
    globalSetup: [],
    maxWorkers: 2,
    // A file finds the modules that those before it have loaded: loading them for each took a
    // quarter of the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
