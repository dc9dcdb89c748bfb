import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/registry/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  output: undefined,
  poweredByHeader: false,
  reactStrictMode: true,
  // The tests of a clone below another checkout must not pick up a stranger's lockfile as their root.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // R3: no image optimiser; /_next/image answers 404.
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "pino", "graphile-worker", "@prisma/adapter-pg", "pg"],
  typescript: { tsconfigPath: "tsconfig.json" },
};

export default withNextIntl(config);
