/**
 * The kinds of letter that a person may do without. Those that open an account, or say that it was
 * opened, are always sent.
 */
export const mailKinds = ["roles", "passwordLinks", "reminders", "imports"] as const;
export type MailKind = (typeof mailKinds)[number];
