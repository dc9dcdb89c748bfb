import { countFailuresElsewhere, listSignInFailures } from "@/lib/features/office/accounts/server";
import { SignInFailures } from "@/lib/features/office/accounts/ui/sign-in-failures";
import { auditEventsList } from "@/lib/features/records/audit";
import { auditEventsSource } from "@/lib/features/records/audit/server";
import { auditPage } from "@/lib/features/records/audit/ui/audit-page";
import { readPage } from "@/lib/platform/http/page";
import { listPage, listTitle } from "../list-page";

/** Refused sign-ins stand in no chain, and are shown beside them. */
async function Failures({ office }: { office: string }) {
  const { actor, data } = await readPage(office, "audit:read", async ({ db }) => ({
    failures: await listSignInFailures(db),
    elsewhere: await countFailuresElsewhere(db),
  }));
  return <SignInFailures office={actor.office} {...data} />;
}

export const generateMetadata = listTitle(auditEventsList);
export default listPage(auditEventsSource, (opened) => {
  const extras = auditPage(opened);
  const notice = (
    <>
      {extras.notice}
      <Failures office={opened.view.actor.office.key} />
    </>
  );
  return { ...extras, notice };
});
