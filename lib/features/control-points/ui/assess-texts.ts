/** The words of the assessment's form, handed to it in the reader's language. */
export type AssessTexts = Record<
  | "result"
  | "measured"
  | "measuredHint"
  | "note"
  | "noteHint"
  | "noteRequired"
  | "counter"
  | "optional"
  | "evidence"
  | "evidenceHint"
  | "choose"
  | "uploading"
  | "remove"
  | "save"
  | "saveNext"
  | "saving"
  | "saved"
  | "refused"
  | "current"
  | "currentBy"
  | "currentHint"
  | "signInAgain"
  | "signInAgainHint"
  | "offline"
  | "offlineHint",
  string
>;
