import type { CopiedTemplate, TemplateItem } from "@/lib/features/inventory/control-points/server";
import type {
  ApprovalDecision,
  ClosingStep,
  StoppedBy,
  ControlPointResult,
  DeliveryKind,
  DeliveryPurpose,
  DeliveryStatus,
  Stage,
} from "@/lib/platform/db/generated/client";
import type { LoadedOffice } from "../office";
import type { Calendar } from "./calendar";
import type { Random } from "./random";

export interface Product {
  id: string;
  key: string;
  name: string;
  vendorId: string;
  /** Its vendor's key. */
  vendor: string;
  /** How long its vendor takes, as a factor of the usual. */
  pace: number;
  template: CopiedTemplate;
}

export interface Office extends LoadedOffice {
  calendar: Calendar;
  name: string;
  /** Municipalities' names by code. */
  names: Map<string, string>;
  phases: { id: string; key: string; name: string; stage: Stage }[];
  products: Product[];
  planVersions: PlanVersions;
  /** The last number given to a delivery, and to a stop, by year. */
  numbers: Map<number, number>;
  stopNumbers: Map<number, number>;
  /** Of demo accounts: the coordinator, and each municipality's archivist by code. */
  people: { coordinator: Person; council: Person; archivists: Map<string, Person> };
}

/** Versions of the office's plans that deliveries stand in. */
export interface PlanVersions {
  planId: string;
  superseded: string;
  adopted: string;
  /** Of an office larger than usual: what comes back year after year. */
  ongoing: string | null;
}

export interface Person {
  id: string;
  name: string;
}

export interface Place {
  officeId: string;
  municipalityId: string;
  code: string;
  name: string;
}

/** A municipality's own installation of a product. */
export interface Instance {
  id: string;
  product: Product;
}

export interface Stop {
  by: StoppedBy;
  since: Date;
  /** Null while it lasts. */
  until: Date | null;
}

/**
 * One delivery from the first thought to its last decision, as far as the office's day has come.
 */
export interface Life {
  /** When each stage was entered. */
  entered: { stage: Stage; at: Date }[];
  stage: Stage;
  status: DeliveryStatus;
  stops: Stop[];
  /** Each request with its decision; the last may wait. */
  requests: { askedAt: Date; signedAt: Date | null; decision: ApprovalDecision | null }[];
  /** Of the points under control now, how large a part is done: 0 to 1. */
  progress: number;
  updatedAt: Date;
}

export interface PointState {
  item: TemplateItem;
  result: ControlPointResult;
  expectedValue: string | null;
  measuredValue: string | null;
  note: string | null;
  assessedAt: Date | null;
  /** Whether the office's coordinator assessed it; else the municipality's archivist. */
  byCoordinator: boolean;
}

/** An approval request with what was signed, if it is decided. */
export interface SeededRequest {
  id: string;
  round: number;
  askedAt: Date;
  message: string | null;
  signed: {
    approvalId: string;
    statementId: string;
    at: Date;
    decision: ApprovalDecision;
    canonical: string;
    digest: string;
    /** The delivery's version that was signed. */
    version: number;
  } | null;
}

export interface TimedEvent {
  at: Date;
  payload: string;
}

/** A step of a closing, done or set aside. */
export interface ClosingDay {
  step: ClosingStep;
  at: Date;
  isAside: boolean;
}

export interface Closing {
  id: string;
  /** In their order. */
  days: ClosingDay[];
  hold: string | null;
  random: Random;
}

/** A delivery as its life was told, before anything is signed. */
export interface Told {
  id: string;
  /** "L-2027-014". */
  number: string;
  place: Place;
  instance: Instance;
  kind: DeliveryKind;
  scope: { purpose: DeliveryPurpose; periodFrom: number | null; periodTo: number | null };
  life: Life;
  points: (PointState & { id: string })[];
  planned: { id: string; versionId: string; year: number | null; quarter: number | null };
  projectId: string;
}

/** A delivery with everything that hangs on it. */
export interface Story extends Told {
  requests: SeededRequest[];
  /** What was done after the approval; null before it. */
  closing: Closing | null;
  events: TimedEvent[];
  version: number;
}
