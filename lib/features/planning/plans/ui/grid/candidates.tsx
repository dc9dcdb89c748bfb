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

/** Installations that something is left to deliver of, greatest need first. */
export function Candidates({ candidates, more, href, onPlace }: CandidatesProps) {
  const t = useTranslations("planning.candidates");
  const words = useWords();
  const shown = candidates.slice(0, FIRST);
  const count = candidates.length + more;
  return (
    <section className="sheet not-printed" aria-labelledby="candidates-title">
      <div className="sheet-head">
        <h2 id="candidates-title">{t("title")}</h2>
        <span className="sheet-aside">{t("count", { count })}</span>
      </div>
      {shown.length === 0 ? (
        <div className="sheet-body">
          <p>{t("none")}</p>
        </div>
      ) : (
        <ul className="cands">
          {shown.map((candidate) => (
            <li key={candidate.id}>
              <span className="need">
                <span className="sr-only">{t("need")} </span>
                {candidate.score === null ? "–" : words.need(candidate.score)}
              </span>
              <div>
                <b>{candidate.system.name}</b>, {candidate.municipality.name}
                <span className="note cand-foot">
                  <span>
                    {candidate.deadline === null
                      ? t("noDeadline")
                      : t.rich("deadline", {
                          quarter: words.quarter(candidate.deadline),
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
                    candidate.windUpOn && t("windUp", { day: words.day(candidate.windUpOn) }),
                    candidate.missing.length > 0 && t("missing", { missing: words.some(candidate.missing) }),
                  ]
                    .filter(Boolean)
                    .join(" ")}
                </span>
              </div>
            </li>
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
