import "server-only";
import { z } from "zod";

// The only module that reads process.env. A missing or wrong value throws at the first use, with
// its name.

const mail = z.object({
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(300).optional(),
});
const schema = z.object({
  ...mail.shape,
  DATABASE_URL: z.string().optional(),
  DATABASE_APP_URL: z.string(),
  DB_POOL: z.coerce.number().int().min(4).max(100).default(12),
  DB_PREPARED: z.enum(["on", "off"]).default("on"),
  DATA_DIR: z.string().default(".data"),
  APP_ORIGIN: z.url().transform((origin) => new URL(origin).origin),
  AUTH_SECRET: z.string().min(32),
  MAX_UPLOAD_MB: z.coerce.number().int().positive().max(10_000).default(50),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

type Env = z.infer<typeof schema>;
let cached: Env | undefined;

/**
 * The configuration, read once at run time (never during the build). Throws an error that names the
 * variable.
 */
export const env = (): Env => (cached ??= read(schema));

/** How letters are sent. Read each time, so that a test can have a mail server of its own. */
export const mailEnv = (): z.infer<typeof mail> => read(mail);

function read<S extends z.ZodType>(of: S): z.infer<S> {
  const result = of.safeParse(process.env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new Error(`configuration: ${wrong}`);
}

/** What a process needs that is given no secret: where programs and temporary files are. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ } = process.env;
  return { PATH, HOME, TMPDIR, TZ, NODE_ENV: "production" };
}
