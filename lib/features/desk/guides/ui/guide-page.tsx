import { getTranslations } from "next-intl/server";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { findingFor, guideFor, guideOrder } from "../domain/guide";
import { guidesFor, type Guides } from "./rich";

/**
 * One role's guide: what it sees first, what it does step by step, what to do when something is
 * wrong.
 */
export async function GuidePage({ actor, asked }: { actor: Actor; asked: unknown }) {
  const guides = await guidesFor(actor);
  const names = await getTranslations("roles");
  const own = actor.grants.map((grant) => grant.role);
  const role = guideFor(asked, own);
  const of = `of.${role}`;
  return (
    <Main id="main">
      <PageHead
        title={guides.text("title")}
        facts={[{ label: guides.text("role"), value: names(role) }, { label: actor.office.name }]}
      />
      <Columns
        aside={
          <>
            <Sheet title={guides.text("wrong")}>
              <Points
                guides={guides}
                keys={[...guides.below(`${of}.wrong`), ...guides.below("common.wrong")]}
              />
            </Sheet>
            <Sheet title={guides.text("help")}>
              <Points guides={guides} keys={guides.below("common.help")} />
            </Sheet>
            <Sheet title={guides.text("others")}>
              <PlainList
                items={guideOrder(own).map((one) => ({
                  key: one,
                  text: (
                    <Anchor
                      href={paths.guide(actor.office.key, one)}
                      aria-current={one === role ? "page" : undefined}
                    >
                      {names(one)}
                    </Anchor>
                  ),
                  ...(own.includes(one) && { end: guides.text("yours") }),
                }))}
              />
            </Sheet>
          </>
        }
      >
        <Sheet title={guides.text("first")}>
          <p>{guides.rich(`${of}.first`)}</p>
        </Sheet>
        <Tasks guides={guides} of={of} />
        <Sheet title={guides.text("finding")}>
          <Points guides={guides} keys={findingFor(role).map((key) => `common.finding.${key}`)} />
        </Sheet>
      </Columns>
    </Main>
  );
}

function Tasks({ guides, of }: { guides: Guides; of: string }) {
  return (
    <Sheet title={guides.text("tasks")}>
      <div className="grid max-w-[72ch] gap-5">
        {guides.below(`${of}.tasks`).map((task) => (
          <section key={task} className="grid gap-2">
            <h3>{guides.text(`${task}.title`)}</h3>
            <ol className="m-0 grid list-decimal gap-1 pl-6">
              {guides.below(`${task}.steps`).map((step) => (
                <li key={step}>{guides.rich(step)}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Sheet>
  );
}

function Points({ guides, keys }: { guides: Guides; keys: string[] }) {
  return (
    <ul className="m-0 grid max-w-[72ch] list-disc gap-2 pl-5">
      {keys.map((key) => (
        <li key={key}>{guides.rich(key)}</li>
      ))}
    </ul>
  );
}
