/**
 * Every stable error code and its HTTP status. The code is also the key of its text: errors.<code>.
 */
export const errorStatus = {
  "request.unauthenticated": 401,
  "request.forbidden": 403,
  "request.foreignOrigin": 403,
  "request.notFound": 404,
  "request.badJson": 400,
  "request.badQuery": 400,
  "request.methodNotAllowed": 405,
  "request.idempotencyKeyMissing": 400,
  "request.idempotencyKeyReused": 422,
  "request.inProgress": 409,
  "request.invalid": 422,
  "request.versionMissing": 428,
  "request.stale": 409,
  "request.tooLarge": 413,
  "request.tooSlow": 408,
  "request.wrongContentType": 415,
  "request.tooMany": 429,
  "request.unavailable": 503,
  "request.readOnly": 503,
  "request.noRoom": 507,
  "request.unexpected": 500,
  "account.tooManyTries": 429,
  "controlPoint.noteRequired": 422,
  "controlPoint.notInControl": 409,
  "controlPoint.noSecondPerson": 409,
  "controlPoint.notAssessed": 409,
  "controlPoint.samePerson": 409,
  "delivery.phaseConditions": 409,
  "file.tooLarge": 413,
  "file.empty": 422,
  "file.wrongType": 415,
  "file.digestMismatch": 422,
  "file.nameMissing": 422,
  "file.digestMissing": 422,
  "comment.mentionNotAllowed": 422,
  "approval.notReady": 409,
  "approval.alreadyRequested": 409,
  "approval.wrongPassword": 422,
  "approval.statementExpired": 409,
  "approval.alreadySigned": 409,
  "approval.withdrawn": 409,
  "approval.deliveryChanged": 409,
  "approval.digestMismatch": 409,
  "approval.remarksRequired": 422,
  "approval.remarksNotAllowed": 422,
  "approval.secondPersonRequired": 409,
  "approval.tooManyTries": 429,
  "approval.documentPending": 503,
  "approval.unprintable": 422,
  "export.tooMany": 429,
  "export.tooManyRows": 422,
  "savedView.nameTaken": 409,
  "savedView.tooMany": 409,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/**
 * One thing wrong with the input or one unmet condition. `code` is the key of its text:
 * errors.<code> or conditions.<code>.
 */
export interface FieldError {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

/** An error that a person can act on. It carries its code; the text is looked up from the code. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: FieldError[] | undefined;
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;
  /** The values of the placeholders in its text. */
  readonly params: Record<string, string | number>;

  constructor(
    code: ErrorCode,
    more: {
      errors?: FieldError[];
      current?: unknown;
      retryAfterSeconds?: number;
      params?: Record<string, string | number>;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.errors = more.errors;
    this.current = more.current;
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.params = more.params ?? {};
  }
}

/**
 * The same answer for foreign, missing and malformed objects, so that it does not reveal which
 * exist.
 */
export const notFound = (): AppError => new AppError("request.notFound");
