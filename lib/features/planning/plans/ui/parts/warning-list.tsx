"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { MarkIcon } from "@/components/ui/icons";
import { Disclosure } from "@/components/ui/notice";
import type { PlanWarning } from "../../domain";
import { marksChips } from "./warning-words";
import { useWords } from "./words";

/** So many of what the inventory lacks stand unfolded. */
const FEW = 3;

interface WarningListProps {
  warnings: readonly PlanWarning[];
  said: (warning: PlanWarning) => { title: string; detail: string };
  /** What leads out of it. */
  way: (warning: PlanWarning) => ReactNode;
}

/**
 * What the plan itself must answer for first; what the inventory lacks is folded when it is much.
 */
export function WarningList({ warnings, said, way }: WarningListProps) {
  const t = useTranslations("planning.warnings");
  const inventory = warnings.filter((one) => !marksChips(one));
  const isFolded = inventory.length > FEW;
  // Hundreds of sentences are made when somebody asks for them.
  const [isOpen, setOpen] = useState(false);
  const first = isFolded ? warnings.filter(marksChips) : warnings;
  return (
    <>
      {first.length > 0 && <List {...{ said, way }} warnings={first} />}
      {isFolded && (
        <div className="warns-more">
          <Disclosure
            summary={t("incomplete", { count: inventory.length })}
            onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
          >
            {isOpen && <List {...{ said, way }} warnings={inventory} />}
          </Disclosure>
        </div>
      )}
    </>
  );
}

function List({ warnings, said, way }: WarningListProps) {
  const words = useWords();
  return (
    <ul className="warns">
      {warnings.map((warning) => {
        const { title, detail } = said(warning);
        return (
          <li key={`${warning.code} ${title} ${warning.items[0] ?? ""}`}>
            <MarkIcon shape="deviation" />
            <div>
              <b>{words.sentence(title)}</b>
              <span className="note">{detail}</span>
            </div>
            {way(warning)}
          </li>
        );
      })}
    </ul>
  );
}
