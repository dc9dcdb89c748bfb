import type { Locale } from "@/lib/domain/text";

/** The words around a statement. */
export type StatementTexts = Record<
  | "approved"
  | "approvedWithRemarks"
  | "rejected"
  | "decision"
  | "remarks"
  | "office"
  | "municipality"
  | "delivery"
  | "round"
  | "version"
  | "phase"
  | "signer"
  | "level"
  | "preparedAt"
  | "packages"
  | "noPackages"
  | "deviations"
  | "noDeviations"
  | "previous"
  | "none"
  | "points"
  | "number"
  | "point"
  | "result",
  string
>;

export type SigningTexts = Record<
  | "step1"
  | "step2"
  | "step3"
  | "choice"
  | "remarksField"
  | "remarksHint"
  | "remarksRequired"
  | "language"
  | "prepare"
  | "prepareAgain"
  | "prepared"
  | "renew"
  | "expired"
  | "signed"
  | "decisionRequired"
  | "remarksNotAllowed"
  | "preparing"
  | "stored"
  | "expires"
  | "digest"
  | "canonical"
  | "password"
  | "passwordHint"
  | "passwordRequired"
  | "show"
  | "hide"
  | "sign"
  | "signing"
  | "offline"
  | "offlineHint"
  | "signInAgain"
  | "signInAgainHint",
  string
> & {
  statement: Record<Locale, StatementTexts>;
  /** Points hold the decision up: it can only be to reject. */
  isHeld: boolean;
  choices: {
    value: "approved" | "approvedWithRemarks" | "rejected";
    label: string;
    description: string;
    disabled: boolean;
  }[];
};
