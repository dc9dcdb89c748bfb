import { randomBytes } from "node:crypto";
import { newId } from "@/lib/domain/ids";
import type { Owner } from "./database";
import type { LoadedOffice } from "./office";

/**
 * Somebody who is invited and has not answered: the link is nobody's, since its token is kept
 * nowhere. And a sign-in that was refused.
 */
export async function createDemoInvitation(
  db: Owner,
  { id: officeId, key }: LoadedOffice,
  { municipalityId, inviter }: { municipalityId: string; inviter: string },
): Promise<void> {
  const by = await db.user.findUniqueOrThrow({ where: { email: inviter } });
  const [userId, invitationId] = [newId(), newId()];
  const made = { createdBy: by.id, updatedBy: by.id };
  const [name, email] = ["Demoinbjuden", `inbjuden@${key}.example`];
  await db.user.create({ data: { id: userId, email, name, ...made } });
  await db.officePerson.create({ data: { officeId, userId, ...made } });
  await db.invitation.create({ data: { id: invitationId, officeId, userId, name, email, ...made } });
  await db.invitationRole.create({
    data: {
      id: newId(),
      officeId,
      invitationId,
      role: "systemManager",
      scope: "municipality",
      municipalityId,
      ...made,
    },
  });
  await db.accountLink.create({
    data: {
      id: newId(),
      kind: "invitation",
      tokenHash: new Uint8Array(randomBytes(32)),
      userId,
      officeId,
      invitationId,
      expiresAt: new Date("2026-12-31T12:00:00Z"),
      ...made,
    },
  });
  const account = randomBytes(16).toString("hex");
  await db.signInFailure.create({ data: { id: newId(), userId: by.id, account, address: "192.0.2.1" } });
}
