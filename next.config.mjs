import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/registry/request.ts",
  experimental: {
    // The rooms' texts are compiled when the app is built, so that no parser of them reaches the
    // browser (docs/decisions/0024).
    messages: {
      path: ["./lib/features", "./lib/platform/http/messages"],
      format: "json",
      locales: ["sv", "nb", "en"],
      precompile: true,
    },
  },
});

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  generateBuildId: () => process.env.BUILD_ID ?? null,
  reactStrictMode: true,
  // The tests of a clone below another checkout must not pick up a stranger's lockfile as their
  // root.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // R3: no image optimiser; /_next/image answers 404.
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pdfkit",
    "exceljs",
    "pino",
    "graphile-worker",
    "@prisma/adapter-pg",
    "pg",
  ],
  headers: async () => [
    {
      source: "/(.*)",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
        { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
      ],
    },
    {
      source: "/api/(.*)",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
      ],
    },
  ],
  // npm run check holds the types of every file; to check them once more at each build, also at a
  // user's first start, takes half a minute.
  typescript: { tsconfigPath: "tsconfig.json", ignoreBuildErrors: true },
};

export default withNextIntl(config);
