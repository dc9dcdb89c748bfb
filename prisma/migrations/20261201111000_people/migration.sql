-- People are invited to an office, set their password by a link, and choose which letters they get.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "LinkKind" AS ENUM ('invitation', 'password', 'email');

-- Who is invited has no password yet; sign-in refuses an account without one like any other.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "user" ALTER COLUMN "password_hash" DROP NOT NULL,
  ADD COLUMN "mails_off" TEXT[] NOT NULL DEFAULT '{}';

CREATE TABLE "office_person" (
  "office_id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "deactivated_at" TIMESTAMPTZ(6),
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" UUID,
  "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" UUID,
  CONSTRAINT "office_person_pkey" PRIMARY KEY ("office_id", "user_id")
);

CREATE TABLE "invitation" (
  "id" UUID NOT NULL,
  "office_id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "accepted_at" TIMESTAMPTZ(6),
  "withdrawn_at" TIMESTAMPTZ(6),
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" UUID,
  "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" UUID,
  CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "invitation_role" (
  "id" UUID NOT NULL,
  "office_id" UUID NOT NULL,
  "invitation_id" UUID NOT NULL,
  "role" "Role" NOT NULL,
  "scope" "GrantScope" NOT NULL,
  "municipality_id" UUID,
  "vendor_id" UUID,
  "starts_on" DATE,
  "ends_on" DATE,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" UUID,
  "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" UUID,
  CONSTRAINT "invitation_role_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "account_link" (
  "id" UUID NOT NULL,
  "kind" "LinkKind" NOT NULL,
  "token_hash" BYTEA NOT NULL,
  "user_id" UUID NOT NULL,
  "office_id" UUID,
  "invitation_id" UUID,
  "email" TEXT,
  "expires_at" TIMESTAMPTZ(6) NOT NULL,
  "used_at" TIMESTAMPTZ(6),
  "ended_at" TIMESTAMPTZ(6),
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" UUID,
  "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" UUID,
  CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sign_in_failure" (
  "id" UUID NOT NULL,
  "user_id" UUID,
  "account" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "is_lock_out" BOOLEAN NOT NULL DEFAULT false,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" UUID,
  "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" UUID,
  CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "account_link_token_hash_key" ON "account_link"("token_hash");
CREATE INDEX "account_link_user_id_idx" ON "account_link"("user_id");
CREATE INDEX "invitation_office_id_user_id_idx" ON "invitation"("office_id", "user_id");
CREATE INDEX "invitation_role_invitation_id_idx" ON "invitation_role"("invitation_id");
CREATE INDEX "sign_in_failure_user_id_created_at_idx" ON "sign_in_failure"("user_id", "created_at");
CREATE INDEX "sign_in_failure_created_at_idx" ON "sign_in_failure"("created_at");
CREATE UNIQUE INDEX "invitation_office_id_id_key" ON "invitation"("office_id", "id");
-- One that waits for a person, at most.
CREATE UNIQUE INDEX invitation_open ON invitation (office_id, user_id) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX invitation_role_once ON invitation_role (invitation_id, role, municipality_id, vendor_id) NULLS NOT DISTINCT;

ALTER TABLE office_person ADD FOREIGN KEY (user_id) REFERENCES "user" (id),
  ADD FOREIGN KEY (office_id) REFERENCES office (id);
ALTER TABLE invitation ADD FOREIGN KEY (user_id) REFERENCES "user" (id),
  ADD FOREIGN KEY (office_id) REFERENCES office (id),
  ADD CHECK (accepted_at IS NULL OR withdrawn_at IS NULL);
ALTER TABLE invitation_role
  ADD FOREIGN KEY (office_id, invitation_id) REFERENCES invitation (office_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id),
  ADD FOREIGN KEY (office_id, vendor_id) REFERENCES vendor (office_id, id),
  ADD CHECK (ends_on >= starts_on),
  ADD CHECK (
  CASE scope
    WHEN 'office' THEN municipality_id IS NULL AND vendor_id IS NULL AND role IN ('coordinator', 'council', 'auditor',
      'administrator', 'officer', 'economist', 'registrar', 'dataProtectionOfficer')
    WHEN 'municipality' THEN municipality_id IS NOT NULL AND vendor_id IS NULL AND role IN ('archivist',
      'systemManager', 'administrator', 'registrar', 'dataProtectionOfficer')
    WHEN 'vendor' THEN municipality_id IS NULL AND vendor_id IS NOT NULL AND role = 'vendor'
  END
  );
ALTER TABLE account_link ADD FOREIGN KEY (user_id) REFERENCES "user" (id),
  ADD FOREIGN KEY (office_id) REFERENCES office (id),
  ADD FOREIGN KEY (office_id, invitation_id) REFERENCES invitation (office_id, id) ON DELETE CASCADE,
  ADD CHECK ((kind = 'invitation') = (invitation_id IS NOT NULL)),
  ADD CHECK ((kind = 'email') = (email IS NOT NULL));
ALTER TABLE sign_in_failure ADD FOREIGN KEY (user_id) REFERENCES "user" (id);

-- What each role can speak of: the new roles too.
ALTER TABLE role_grant DROP CONSTRAINT role_grant_check;
ALTER TABLE role_grant ADD CONSTRAINT role_grant_scope CHECK (
  CASE scope
    WHEN 'office' THEN municipality_id IS NULL AND vendor_id IS NULL AND role IN ('coordinator', 'council', 'auditor',
      'administrator', 'officer', 'economist', 'registrar', 'dataProtectionOfficer')
    WHEN 'municipality' THEN municipality_id IS NOT NULL AND vendor_id IS NULL AND role IN ('archivist',
      'systemManager', 'administrator', 'registrar', 'dataProtectionOfficer')
    WHEN 'vendor' THEN municipality_id IS NULL AND vendor_id IS NOT NULL AND role = 'vendor'
  END
) NOT VALID;
