import { newId } from "@/lib/domain/ids";
import type { Owner } from "./database";

/** A view that somebody saved, so that the menu is not empty at the first visit. */
export async function createDemoView(db: Owner, officeId: string, email: string): Promise<void> {
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  await db.savedView.create({
    data: {
      id: newId(),
      officeId,
      userId: user.id,
      list: "deliveries",
      name: "Stoppade av leverantör",
      query: "blocked=vendor",
      createdBy: user.id,
      updatedBy: user.id,
    },
  });
}
