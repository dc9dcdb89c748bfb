-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('coordinator', 'archivist', 'systemManager', 'council', 'vendor', 'auditor', 'administrator');

-- CreateEnum
CREATE TYPE "GrantScope" AS ENUM ('office', 'municipality', 'vendor');

-- CreateEnum
CREATE TYPE "ApprovalRequestStatus" AS ENUM ('open', 'decided', 'withdrawn');

-- CreateEnum
CREATE TYPE "ApprovalDecision" AS ENUM ('approved', 'approvedWithRemarks', 'rejected');

-- CreateEnum
CREATE TYPE "ApprovalLevel" AS ENUM ('L0');

-- CreateEnum
CREATE TYPE "BlockedBy" AS ENUM ('vendor', 'municipality', 'resource');

-- CreateEnum
CREATE TYPE "BlockerStatus" AS ENUM ('reported', 'confirmed', 'investigating', 'actionDelivered', 'escalatedContract', 'escalatedAssociation', 'closed');

-- CreateEnum
CREATE TYPE "BudgetStatus" AS ENUM ('draft', 'adopted');

-- CreateEnum
CREATE TYPE "ControlPointSeverity" AS ENUM ('blocking', 'explain', 'info');

-- CreateEnum
CREATE TYPE "ControlPointMethod" AS ENUM ('automatic', 'manual', 'either');

-- CreateEnum
CREATE TYPE "ControlPointResult" AS ENUM ('notStarted', 'passed', 'passedWithDeviation', 'failed', 'notApplicable', 'reopened');

-- CreateEnum
CREATE TYPE "DeviationType" AS ENUM ('authentic', 'extraction', 'undetermined');

-- CreateEnum
CREATE TYPE "DeviationStatus" AS ENUM ('open', 'accepted', 'closed');

-- CreateEnum
CREATE TYPE "DeliveryKind" AS ENUM ('ordinary', 'pilot', 'urgent');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('proposed', 'prioritised', 'active', 'underControl', 'awaitingApproval', 'approved', 'approvedWithRemarks', 'rejected', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "RoundOutcome" AS ENUM ('open', 'accepted', 'rejected');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('host', 'operations', 'member', 'projectGroup');

-- CreateEnum
CREATE TYPE "CustodyModel" AS ENUM ('municipalOwnership', 'federationAuthority', 'deposit');

-- CreateEnum
CREATE TYPE "Country" AS ENUM ('SE', 'NO');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('candidate', 'defined', 'agreed', 'transferred', 'controlled', 'accepted');

-- CreateEnum
CREATE TYPE "PlanVersionStatus" AS ENUM ('draft', 'adopted', 'superseded');

-- CreateEnum
CREATE TYPE "SystemStatus" AS ENUM ('inOperation', 'readOnly', 'awaitingWindUp', 'woundUp', 'replaced');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "locale" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "scope" "GrantScope" NOT NULL,
    "municipality_id" UUID,
    "vendor_id" UUID,
    "revoked_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "methods" TEXT[],
    "auth_time" TIMESTAMPTZ(6) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_request" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "round_number" INTEGER NOT NULL,
    "status" "ApprovalRequestStatus" NOT NULL,
    "message" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "approval_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "delivery_version" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "decision" "ApprovalDecision" NOT NULL,
    "language" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "delivery_version" INTEGER NOT NULL,
    "request_id" UUID,
    "statement_id" UUID,
    "decision" "ApprovalDecision" NOT NULL,
    "level" "ApprovalLevel",
    "recorded_afterwards" BOOLEAN NOT NULL DEFAULT false,
    "digest" TEXT,
    "signed_by" UUID,
    "signer_role" TEXT,
    "signed_at" TIMESTAMPTZ(6) NOT NULL,
    "signed_at_precision" TEXT NOT NULL DEFAULT 'moment',
    "audit_stream" TEXT,
    "audit_seq" INTEGER,
    "audit_hash" TEXT,
    "document_file_id" UUID,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_stream" (
    "key" TEXT NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "head" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "audit_stream_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID,
    "time" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "blocker" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "vendor_id" UUID,
    "delivery_id" UUID NOT NULL,
    "blocked_by" "BlockedBy" NOT NULL,
    "status" "BlockerStatus" NOT NULL,
    "since" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "closed_on" DATE,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "blocker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "status" "BudgetStatus" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "decision_reference" TEXT,
    "decision_paragraph" TEXT,
    "decision_on" DATE,
    "decision_body" TEXT,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "group_name" TEXT NOT NULL,
    "budget_ore" BIGINT NOT NULL,
    "outcome_ore" BIGINT NOT NULL,
    "printed_difference_ore" BIGINT,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "control_point_template" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_sv" TEXT NOT NULL,
    "name_nb" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "control_point_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "control_point_template_item" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "severity" "ControlPointSeverity" NOT NULL,
    "method" "ControlPointMethod" NOT NULL,
    "needs_second_person" BOOLEAN NOT NULL,
    "title_sv" TEXT NOT NULL,
    "title_nb" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "purpose_sv" TEXT NOT NULL,
    "purpose_nb" TEXT NOT NULL,
    "purpose_en" TEXT NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "control_point_template_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "control_point" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "vendor_id" UUID,
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "severity" "ControlPointSeverity" NOT NULL,
    "method" "ControlPointMethod" NOT NULL,
    "needs_second_person" BOOLEAN NOT NULL,
    "title_sv" TEXT NOT NULL,
    "title_nb" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "purpose_sv" TEXT NOT NULL,
    "purpose_nb" TEXT NOT NULL,
    "purpose_en" TEXT NOT NULL,
    "result" "ControlPointResult" NOT NULL DEFAULT 'notStarted',
    "expected_value" TEXT,
    "measured_value" TEXT,
    "note" TEXT,
    "assessed_by" UUID,
    "assessed_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "control_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "control_point_evidence" (
    "control_point_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "vendor_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "control_point_evidence_pkey" PRIMARY KEY ("control_point_id","file_id")
);

-- CreateTable
CREATE TABLE "deviation" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "vendor_id" UUID,
    "delivery_id" UUID NOT NULL,
    "control_point_id" UUID NOT NULL,
    "type" "DeviationType" NOT NULL,
    "status" "DeviationStatus" NOT NULL,
    "description" TEXT NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "deviation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_share_agreement" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "decision_reference" TEXT,
    "decision_paragraph" TEXT,
    "decision_on" DATE,
    "decision_body" TEXT,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "cost_share_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_share_row" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "municipality_code" TEXT NOT NULL,
    "share" DECIMAL(7,4) NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "cost_share_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_share_amount" (
    "row_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "max_ore" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "cost_share_amount_pkey" PRIMARY KEY ("row_id","year")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "vendor_id" UUID,
    "system_instance_id" UUID NOT NULL,
    "plan_item_id" UUID,
    "kind" "DeliveryKind" NOT NULL,
    "status" "DeliveryStatus" NOT NULL,
    "phase_id" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "assumptions" TEXT[],
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "vendor_id" UUID,
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" "RoundOutcome" NOT NULL,
    "received_on" DATE,
    "package_name" TEXT,
    "package_sha256" TEXT,
    "package_bytes" BIGINT,
    "object_count" INTEGER,
    "file_count" INTEGER,
    "reason" TEXT,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality_register" (
    "country" "Country" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "county" TEXT NOT NULL,
    "population" INTEGER,
    "population_year" INTEGER,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "municipality_register_pkey" PRIMARY KEY ("country","code")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "code" TEXT NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "custody_model" "CustodyModel" NOT NULL,
    "member_group" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "note" TEXT,
    "decision_reference" TEXT,
    "decision_paragraph" TEXT,
    "decision_on" DATE,
    "decision_body" TEXT,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" "Country" NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "as_of" DATE,
    "phase_template_id" UUID,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phase_template" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "phase_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phase" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "first_stage" "Stage" NOT NULL,
    "last_stage" "Stage" NOT NULL,
    "name_sv" TEXT NOT NULL,
    "name_nb" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "first_year" INTEGER NOT NULL,
    "last_year" INTEGER NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "PlanVersionStatus" NOT NULL,
    "criteria" TEXT,
    "decision_reference" TEXT,
    "decision_paragraph" TEXT,
    "decision_on" DATE,
    "decision_body" TEXT,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "planned_year" INTEGER,
    "planned_quarter" INTEGER,
    "rank" INTEGER,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "user_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "delivery_project" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_joint" BOOLEAN NOT NULL,
    "has_secrecy" BOOLEAN NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "delivery_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system_product" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "vendor_id" UUID,
    "control_point_template_id" UUID,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "system_product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system_instance" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "vendor_id" UUID,
    "status" "SystemStatus" NOT NULL,
    "wind_up_on" DATE,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "system_instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT,
    "assumption" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "vendor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_office_id_idx" ON "role_grant"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "approval_request_delivery_id_idx" ON "approval_request"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_request_office_id_municipality_id_id_key" ON "approval_request"("office_id", "municipality_id", "id");

-- CreateIndex
CREATE INDEX "statement_request_id_idx" ON "statement"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_office_id_municipality_id_id_key" ON "statement"("office_id", "municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_request_id_key" ON "approval"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_statement_id_key" ON "approval"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_delivery_id_delivery_version_key" ON "approval"("delivery_id", "delivery_version");

-- CreateIndex
CREATE INDEX "blocker_delivery_id_idx" ON "blocker"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_office_id_id_key" ON "budget"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_office_id_year_key" ON "budget"("office_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "budget_line_budget_id_sequence_key" ON "budget_line"("budget_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "control_point_template_office_id_id_key" ON "control_point_template"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "control_point_template_office_id_key_key" ON "control_point_template"("office_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "control_point_template_item_template_id_number_key" ON "control_point_template_item"("template_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "control_point_delivery_id_number_key" ON "control_point"("delivery_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "control_point_office_id_municipality_id_id_key" ON "control_point"("office_id", "municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deviation_control_point_id_key" ON "deviation"("control_point_id");

-- CreateIndex
CREATE INDEX "deviation_delivery_id_idx" ON "deviation"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "cost_share_agreement_office_id_id_key" ON "cost_share_agreement"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "cost_share_agreement_office_id_key_key" ON "cost_share_agreement"("office_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "cost_share_row_office_id_id_key" ON "cost_share_row"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "cost_share_row_agreement_id_municipality_code_key" ON "cost_share_row"("agreement_id", "municipality_code");

-- CreateIndex
CREATE INDEX "delivery_office_id_status_idx" ON "delivery"("office_id", "status");

-- CreateIndex
CREATE INDEX "delivery_municipality_id_idx" ON "delivery"("municipality_id");

-- CreateIndex
CREATE INDEX "delivery_vendor_id_idx" ON "delivery"("vendor_id");

-- CreateIndex
CREATE INDEX "delivery_product_id_idx" ON "delivery"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_office_id_municipality_id_id_key" ON "delivery"("office_id", "municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "round_delivery_id_number_key" ON "round"("delivery_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "file_storage_key_key" ON "file"("storage_key");

-- CreateIndex
CREATE INDEX "file_delivery_id_idx" ON "file"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "file_office_id_municipality_id_id_key" ON "file"("office_id", "municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_office_id_id_key" ON "municipality"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_office_id_country_code_key" ON "municipality"("office_id", "country", "code");

-- CreateIndex
CREATE UNIQUE INDEX "membership_office_id_municipality_id_key" ON "membership"("office_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "office_key_key" ON "office"("key");

-- CreateIndex
CREATE UNIQUE INDEX "phase_template_office_id_id_key" ON "phase_template"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "phase_template_office_id_key_key" ON "phase_template"("office_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "phase_office_id_id_key" ON "phase"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "phase_template_id_key_key" ON "phase"("template_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "phase_template_id_sequence_key" ON "phase"("template_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "plan_office_id_id_key" ON "plan"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_office_id_key_key" ON "plan"("office_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_office_id_id_key" ON "plan_version"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_number_key" ON "plan_version"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_office_id_municipality_id_id_key" ON "plan_item"("office_id", "municipality_id", "id");

-- CreateIndex
CREATE INDEX "idempotency_record_expires_at_idx" ON "idempotency_record"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_project_office_id_id_key" ON "delivery_project"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "system_product_office_id_id_key" ON "system_product"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "system_product_office_id_key_key" ON "system_product"("office_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "system_instance_office_id_municipality_id_id_key" ON "system_instance"("office_id", "municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "system_instance_municipality_id_product_id_key" ON "system_instance"("municipality_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_office_id_id_key" ON "vendor"("office_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_office_id_key_key" ON "vendor"("office_id", "key");
