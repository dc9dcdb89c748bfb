/** The first part of addresses that are no office's, now or as planned. */
const reserved: readonly string[] = [
  "accessibility",
  "account",
  "admin",
  "api",
  "api-docs",
  "auth",
  "favicon",
  "fonts",
  "forgot-password",
  "health",
  "help",
  "icon",
  "links",
  "login",
  "logout",
  "new",
  "password-requests",
  "public",
  "robots",
  "setup",
  "sign-in",
  "sign-out",
  "static",
  "status",
  "support",
  "verify",
  "well-known",
];

/** Whether a key is an address of the program itself, and so no office's. */
export const isReserved = (key: string): boolean => reserved.includes(key);
