import { ExportRefusal } from "@/lib/features/records/exports/ui/export-refusal";
import { getFrame } from "@/lib/features/office/shell/server";
import { Frame } from "@/lib/features/office/shell/ui/frame";
import { SearchSlot } from "@/lib/features/desk/search/ui/search-slot";
import { findActor } from "@/lib/platform/auth/require-actor";
import { withActor } from "@/lib/platform/db";
import { tabsFor } from "@/lib/registry/navigation";

interface LayoutProps {
  params: Promise<{ office: string }>;
  children: React.ReactNode;
}

/**
 * The office's frame for those who belong to it. It guards nothing: each page asks for itself
 * (readPage).
 */
export default async function OfficeLayout({ params, children }: LayoutProps) {
  const actor = await findActor((await params).office);
  if (!actor) return children;
  const { waiting, unread } = await withActor(actor, (db) => getFrame(db, actor));
  return (
    <Frame
      actor={actor}
      tabs={tabsFor(actor)}
      waiting={waiting}
      unread={unread}
      search={<SearchSlot office={actor.office.key} />}
      notice={<ExportRefusal />}
    >
      {children}
    </Frame>
  );
}
