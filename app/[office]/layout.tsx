import { AppError } from "@/lib/domain/errors";
import { getFrame } from "@/lib/features/offices/server";
import { Frame } from "@/lib/features/offices/ui/frame";
import { requireActor } from "@/lib/platform/auth/require-actor";
import { withActor } from "@/lib/platform/db";
import { tabsFor } from "@/lib/registry/navigation";

interface LayoutProps {
  params: Promise<{ office: string }>;
  children: React.ReactNode;
}

/** The office's frame for those who belong to it. It guards nothing: each page asks for itself (readPage). */
export default async function OfficeLayout({ params, children }: LayoutProps) {
  const { office } = await params;
  try {
    const actor = await requireActor(office);
    const { waiting } = await withActor(actor, (db) => getFrame(db, actor));
    return (
      <Frame actor={actor} tabs={tabsFor(actor)} waiting={waiting}>
        {children}
      </Frame>
    );
  } catch (error) {
    if (error instanceof AppError) return children;
    throw error;
  }
}
