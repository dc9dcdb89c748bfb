"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useWords } from "../parts/words";
import type { Candidate } from "../../schema";

/** How many are shown before the rest is asked for. */
const FIRST = 10;

interface CandidatesProps {
  candidates: readonly Candidate[];
  /** How many there are beside these. */
  more: number;
  /** All of them, with what the plan says already. */
  href: string;
  onPlace: (candidate: Candidate) => void;
}

/** The heading, which takes the focus when the button that was pressed is gone. */
export const CANDIDATES_TITLE = "candidates-title";

/** Installations that something is left to deliver of, greatest need first. */
export function Candidates({ candidates, more, href, onPlace }: CandidatesProps) {
  const t = useTranslations("planning.candidates");
  const shown = candidates.slice(0, FIRST);
  const count = candidates.length + more;
  return (
    <section className="sheet not-printed" aria-labelledby={CANDIDATES_TITLE}>
      <div className="sheet-head">
        <h2 id={CANDIDATES_TITLE} tabIndex={-1}>
          {t("title")}
        </h2>
        <span className="sheet-aside">{t("count", { count })}</span>
      </div>
      {shown.length === 0 ? (
        <div className="sheet-body">
          <p>{t("none")}</p>
        </div>
      ) : (
        <ul className="cands">
          {shown.map((candidate) => (
            <CandidateRow key={candidate.id} {...{ candidate, onPlace }} />
          ))}
        </ul>
      )}
      {count > shown.length && (
        <p className="sheet-link">
          <a href={href}>{t("all", { count })}</a>
        </p>
      )}
    </section>
  );
}

function CandidateRow({ candidate, onPlace }: Pick<CandidatesProps, "onPlace"> & { candidate: Candidate }) {
  const t = useTranslations("planning.candidates");
  const words = useWords();
  const { system, municipality, score, deadline, windUpOn, missing, covered } = candidate;
  return (
    <li>
      <span className="need">
        <span className="sr-only">{t("need")} </span>
        {score === null ? "–" : words.need(score)}
      </span>
      <div>
        <b>{system.name}</b>, {municipality.name}
        <span className="note cand-foot">
          <span>
            {deadline === null
              ? t("noDeadline")
              : t.rich("deadline", {
                  quarter: words.quarter(deadline),
                  b: (text) => <b>{text}</b>,
                })}
          </span>
          <Button
            variant="quiet"
            aria-label={t("placeNamed", { name: words.name(candidate) })}
            onClick={() => onPlace(candidate)}
          >
            {t("place")}
          </Button>
        </span>
        <span className="note">
          {[
            covered.length > 0 && t("covered", { covered: words.scopes(covered) }),
            windUpOn && t("windUp", { day: words.day(windUpOn) }),
            missing.length > 0 && t("missing", { missing: words.some(missing) }),
          ]
            .filter(Boolean)
            .join(" ")}
        </span>
      </div>
    </li>
  );
}
