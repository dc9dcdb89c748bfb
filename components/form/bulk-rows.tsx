import type { ComponentProps } from "react";
import { Button } from "../ui/button";
import { CheckList } from "./check-list";
import { FormActions } from "./form-layout";
import { FormMessage } from "./form-message";

export interface BulkRow {
  id: string;
  name: string;
  /** How it stands now. */
  standing: string;
}

interface RefusedProps {
  title: string;
  /** Those that could not be changed; the code says why. */
  items: { id: string; code: string | null }[];
  rows: BulkRow[];
  /** Why one could not be changed, by the code of the answer. */
  reasons: Record<string, string>;
}

/** What could not be changed, each by name and with its reason. Nothing when all were. */
export function BulkRefused({ title, items, rows, reasons }: RefusedProps) {
  if (items.length === 0) return null;
  return (
    <FormMessage
      tone="bad"
      title={title}
      items={items.map(({ id, code }) => ({
        text: [rows.find((row) => row.id === id)?.name ?? id, code !== null && reasons[code]]
          .filter(Boolean)
          .join(": "),
      }))}
    >
      {null}
    </FormMessage>
  );
}

type BulkRowsProps = Omit<ComponentProps<typeof CheckList>, "options"> & {
  rows: BulkRow[];
  /** The button that ticks them all. */
  all: string;
  onAll: () => void;
};

/** The rows to choose among, each to be ticked, and all of them by one button. */
export function BulkRows({ rows, all, onAll, ...list }: BulkRowsProps) {
  return (
    <>
      <FormActions>
        <Button onClick={onAll}>{all}</Button>
      </FormActions>
      <CheckList
        {...list}
        options={rows.map(({ id, name, standing }) => ({
          value: id,
          label: (
            <>
              {name} <span className="text-muted text-sm">{standing}</span>
            </>
          ),
        }))}
      />
    </>
  );
}
