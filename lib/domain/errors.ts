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
  "delivery.alreadyGoing": 409,
  "delivery.notPossible": 409,
  "delivery.financingMissing": 422,
  "delivery.settled": 409,
  "round.hasPackage": 409,
  "remark.notWithRemarks": 409,
  "project.movesTogether": 409,
  "project.forked": 409,
  "project.notJoint": 409,
  "project.alreadyInvited": 409,
  "project.answerTooLate": 409,
  "project.alreadyJoined": 409,
  "project.alreadyAdopted": 409,
  "project.noteFull": 409,
  "closing.notApproved": 409,
  "closing.order": 409,
  "closing.hold": 409,
  "closing.inFuture": 422,
  "closing.beforeApproval": 422,
  "closing.reasonMissing": 422,
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
  "decision.inFuture": 422,
  "plan.keyTaken": 409,
  "plan.draftExists": 409,
  "plan.notDraft": 409,
  "plan.notProposed": 409,
  "plan.notAdopted": 409,
  "plan.itemExists": 409,
  "plan.notPossible": 409,
  "plan.outsideYears": 422,
  "plan.unknownVersion": 422,
  "plan.unknownInstallation": 422,
  "plan.decisionMissing": 422,
  "key.overlap": 409,
  "key.keyTaken": 409,
  "key.notDraft": 409,
  "key.undefinedAt": 422,
  "key.notWhole": 422,
  "key.limits": 422,
  "key.tooLarge": 422,
  "key.populationMissing": 422,
  "key.indexMissing": 422,
  "key.unknownMunicipality": 422,
  "key.decisionMissing": 422,
  "key.endsBefore": 422,
  "budget.exists": 409,
  "budget.unknownYear": 422,
  "budget.notOpen": 409,
  "budget.lineHasOutcome": 409,
  "budget.notDraft": 409,
  "budget.noLines": 409,
  "budget.notProposed": 409,
  "budget.decisionMissing": 422,
  "budget.notAdopted": 409,
  "budget.revisionOpen": 409,
  "capacity.unknownVendor": 422,
  "capacity.unknownSystem": 422,
  "capacity.sameTwice": 422,
  "stop.closed": 409,
  "stop.escalatedFurther": 409,
  "stop.vendorInvolved": 409,
  "municipality.alreadyMember": 409,
  "municipality.unknownCode": 422,
  "mandate.exists": 409,
  "mandate.ended": 409,
  "accession.fileNotHere": 422,
  "file.inUse": 409,
  "vendor.keyTaken": 409,
  "vendor.nameTaken": 409,
  "vendor.tooMuchNoted": 409,
  "vendor.unknown": 422,
  "vendor.intoItself": 422,
  "system.keyTaken": 409,
  "system.nameTaken": 409,
  "system.unknown": 422,
  "system.intoItself": 422,
  "system.bothInstalled": 409,
  "system.tooMuchNoted": 409,
  "template.keyTaken": 409,
  "template.unknown": 422,
  "phase.stages": 422,
  "phase.inUse": 409,
  "import.hasErrors": 422,
  "import.applied": 409,
  "import.applying": 409,
  "import.notReady": 409,
  "import.nothingToApply": 422,
  "import.changedMeanwhile": 409,
  "import.encrypted": 422,
  "import.legacy": 422,
  "import.notWorkbook": 422,
  "import.tooLarge": 422,
  "import.broken": 422,
  "import.noRows": 422,
  "import.tooManyRows": 422,
  "import.tooHeavy": 422,
  "import.notSie": 422,
  "import.webPage": 422,
  "import.sie5": 422,
  "import.saft": 422,
  "import.fileGone": 409,
  "import.roleEnded": 403,
  "import.columnTwice": 422,
  "import.unknownColumn": 422,
  "import.unknownField": 422,
  "import.unknownSheet": 422,
  "import.tooManyMended": 422,
  "outcome.ruleTwice": 422,
  "outcome.mixedKinds": 409,
  "outcome.onlyMissing": 409,
  "municipality.hasLeft": 409,
  "installation.exists": 409,
  "installation.unknownMunicipality": 422,
  "installation.unknownSystem": 422,
  "installation.unknownVendor": 422,
  "installation.systemMerged": 422,
  "need.noCriteria": 409,
  "need.alreadyScored": 409,
  "population.notATable": 422,
  "population.noMunicipalities": 422,
  "population.noYear": 422,
  "population.codeTwice": 422,
  "population.noMeasure": 422,
  "population.tooMuch": 413,
  "account.wrongPassword": 422,
  "account.mailOff": 409,
  "link.signInFirst": 409,
  "person.alreadyInOffice": 409,
  "person.accountClosed": 409,
  "person.roleTooWide": 403,
  "person.ownRole": 403,
  "person.ownPassword": 403,
  "person.roleExists": 409,
  "person.lastAdministrator": 409,
  "person.hasOtherOffice": 409,
  "person.notJoined": 409,
  "person.noRole": 409,
  "person.inviteInstead": 409,
  "person.hasLeft": 409,
  "person.addressChanged": 409,
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
