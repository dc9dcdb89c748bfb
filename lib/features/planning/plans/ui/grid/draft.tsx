"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { paths } from "@/lib/domain/paths";
import type { PlanVersion } from "../../schema";
import { Disclosure } from "@/components/ui/notice";
import { CriteriaForm } from "../criteria-form";
import { leftOf } from "./left";
import { Legend } from "../parts/legend";
import { Bar, View } from "./bar";
import { Beside } from "./beside";
import { EqualTables } from "./equal-tables";
import type { DraftFacts } from "./facts";
import { Grid } from "./grid";
import { placingOf } from "./placing";
import { Propose, type ProposeCalls } from "./propose";
import type { RemindCall } from "./remind";
import type { Addresses } from "./save";
import type { By } from "./state";
import { Tally } from "./tally";
import { useDraft } from "./use-draft";
import { usePicture } from "./use-picture";
import { useSaid } from "./use-said";
import { Warnings } from "./warnings";

export interface DraftProps {
  office: string;
  me: string;
  version: PlanVersion;
  facts: DraftFacts;
  /** The quarter of the office's day: nothing is suggested before it. */
  today: string;
  addresses: Addresses;
  calls: ProposeCalls & { remind: RemindCall | null };
}

/** A draft as it is worked on: the grid, what to know of it, and what can still be placed. */
export function Draft({ office, me, version: first, facts, today, addresses, calls }: DraftProps) {
  const forms = useTranslations("forms");
  const router = useRouter();
  const [search, setSearch] = useState("");
  const [isOpen, setOpen] = useState(false);
  const offline = { title: forms("offline"), detail: forms("offlineHint") };
  const onGone = useMemo(() => () => router.refresh(), [router]);
  const draft = useDraft({ version: first, addresses, offline, me, onGone });
  const { state, dispatch, version } = draft;
  const drawn = usePicture({ state, version, facts, search });
  const { picture, before, warned } = drawn;
  const said = useSaid({ state, picture, before, facts, version });
  const left = leftOf(facts, first.items, drawn.items);
  const placing = placingOf({
    items: state.items,
    ...{ picture, facts, today, dispatch },
    onHold: () => setSearch(""),
  });
  const onTables = () => {
    setOpen(true);
    requestAnimationFrame(() => document.getElementById("tables-title")?.focus());
  };
  return (
    <>
      <Criteria {...{ draft, calls, office }} />
      <Propose {...{ draft, calls }} warnings={picture.warnings.length} office={office} />
      <Tally picture={picture} placed={state.items.length} left={left.length + facts.moreCandidates} />
      <div className="plan-cols">
        <div className="stack">
          <Worked {...{ draft, drawn, facts, said, search, setSearch, onTables }} />
          <Warnings
            {...{ picture, facts, version }}
            items={state.items}
            from={today}
            onMove={placing.move}
            installationHref={(id) => paths.installation(office, id)}
            remind={calls.remind}
          />
          <EqualTables
            {...{ picture, facts, warned, isOpen, dispatch }}
            items={state.items}
            onToggle={setOpen}
          />
        </div>
        <Beside
          {...{ office, state, facts, picture, left, dispatch }}
          plan={version.plan.key}
          onPlace={placing.place}
          onCancel={placing.cancel}
        />
      </div>
    </>
  );
}

interface WorkedProps {
  draft: ReturnType<typeof useDraft>;
  drawn: ReturnType<typeof usePicture>;
  facts: DraftFacts;
  said: ReturnType<typeof useSaid>;
  search: string;
  setSearch: (text: string) => void;
  onTables: () => void;
}

/** The grid with what stands above and beneath it. */
function Worked({ draft, drawn, facts, said, search, setSearch, onTables }: WorkedProps) {
  const t = useTranslations("planning.draft");
  const { state, dispatch } = draft;
  const { by } = state;
  const { ground, picture, before } = drawn;
  const onBy = (next: By) => {
    setSearch("");
    dispatch({ type: "by", by: next });
  };
  return (
    <section className="sheet pg-wrap pg-worked" aria-labelledby="grid-title">
      <h2 id="grid-title" className="sr-only">
        {t(`title.${by}`)}
      </h2>
      <Bar {...{ state, dispatch, said }} />
      <View {...{ by, onBy, search, onTables }} rows={ground.all} onSearch={setSearch} />
      <Grid
        {...{ state, dispatch, ground, picture, before, facts, by }}
        labelledBy="grid-title"
        describedBy="grid-keys"
      />
      <p id="grid-keys" className="sr-only">
        {t("keys")}
      </p>
      <Legend />
    </section>
  );
}

type CriteriaProps = Pick<DraftProps, "calls" | "office"> & Pick<WorkedProps, "draft">;

function Criteria({ draft: { version, refresh }, calls, office }: CriteriaProps) {
  const t = useTranslations("planning.draft");
  const { criteria, note, plan, number } = version;
  return (
    <Disclosure summary={criteria ? t("criteria", { criteria }) : t("noCriteria")}>
      <CriteriaForm
        call={calls.change}
        page={paths.planVersion(office, plan.key, number)}
        {...{ criteria, note }}
        version={version.version}
        onSaved={refresh}
      />
    </Disclosure>
  );
}
