/** The words around a statement, in the reader's language; the statement itself keeps the language it was made in. */
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
  | "previous"
  | "none"
  | "points"
  | "number"
  | "point"
  | "result",
  string
>;

export type SigningTexts = StatementTexts &
  Record<
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
    | "preparing"
    | "stored"
    | "expires"
    | "digest"
    | "canonical"
    | "password"
    | "passwordHint"
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
    choices: { value: "approved" | "approvedWithRemarks" | "rejected"; label: string; description: string }[];
  };
