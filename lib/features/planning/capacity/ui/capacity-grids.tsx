"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { InputCell, InputGrid, InputRow } from "@/components/form/input-grid";
import { SelectField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { partsOfQuarter } from "@/lib/domain/period";
import { quarters, quartersIn, type Rows, type Typed } from "./typed";

interface PartProps {
  form: UseFormReturn<Typed>;
  rows: Rows;
  wrong: (name: string) => string | undefined;
  /** Rows added or taken away, and what is said of it. */
  change: (rows: Partial<Rows>, said: string) => void;
}

type ChosenProps = PartProps & { choices: { key: string; name: string }[] };

/** The office's own days: a row for each year. */
export function DayGrid({ form: { register, setValue }, rows: { years }, wrong, change }: PartProps) {
  const t = useTranslations("capacity");
  const nameOf = (quarter: string) => t("quarterName", partsOfQuarter(quarter));
  const isEnd = (year: number) => years.length > 1 && (year === years[0] || year === years.at(-1));
  function remove(year: number) {
    for (const quarter of quartersIn(year)) setValue(`days.${quarter}`, "");
    const name = String(year);
    change({ years: years.filter((one) => one !== year) }, t("removed", { name }));
  }
  return (
    <InputGrid caption={t("days")} heads={[t("year"), ...quarters.map((quarter) => t("short", { quarter }))]}>
      {years.map((year) => (
        <InputRow
          key={year}
          name={year}
          end={
            isEnd(year) && (
              <Button
                variant="quiet"
                aria-label={t("removeYear", { year: String(year) })}
                onClick={() => remove(year)}
              >
                {t("remove")}
              </Button>
            )
          }
        >
          {quartersIn(year).map((quarter) => (
            <InputCell
              key={quarter}
              {...register(`days.${quarter}`)}
              label={t("daysIn", { quarter: nameOf(quarter) })}
              error={wrong(`days.${quarter}`)}
              maxLength={9}
            />
          ))}
        </InputRow>
      ))}
    </InputGrid>
  );
}

/** How many at a time, for each vendor with a limit and each year. */
export function LimitGrid({ form, rows, wrong, change, choices }: ChosenProps) {
  const t = useTranslations("capacity");
  const { years, vendors } = rows;
  const nameOf = (key: string) => choices.find((one) => one.key === key)?.name ?? key;
  function remove(vendor: string) {
    form.setValue(`limits.${vendor}`, {});
    const name = nameOf(vendor);
    change({ vendors: vendors.filter((one) => one !== vendor) }, t("removed", { name }));
  }
  return (
    <>
      {vendors.length > 0 && (
        <InputGrid
          caption={t("limits")}
          heads={[t("vendor"), ...quarters.map((quarter) => t("short", { quarter }))]}
        >
          {vendors.flatMap((vendor) =>
            years.map((year, at) => (
              <InputRow
                key={`${vendor} ${year}`}
                name={t("vendorYear", { vendor: nameOf(vendor), year: String(year) })}
                end={
                  at === 0 && (
                    <Button
                      variant="quiet"
                      aria-label={t("removeVendor", { vendor: nameOf(vendor) })}
                      onClick={() => remove(vendor)}
                    >
                      {t("remove")}
                    </Button>
                  )
                }
              >
                {quartersIn(year).map((quarter) => (
                  <InputCell
                    key={quarter}
                    {...form.register(`limits.${vendor}.${quarter}`)}
                    label={t("limitIn", {
                      vendor: nameOf(vendor),
                      quarter: t("quarterName", partsOfQuarter(quarter)),
                    })}
                    error={wrong(`limits.${vendor}.${quarter}`)}
                    maxLength={4}
                  />
                ))}
              </InputRow>
            )),
          )}
        </InputGrid>
      )}
      <AddRow
        name="vendor"
        label={t("addVendor")}
        placeholder={t("chooseVendor")}
        choices={choices.filter(({ key }) => !vendors.includes(key))}
        onAdd={(key) => change({ vendors: [...vendors, key] }, t("added", { name: nameOf(key) }))}
      />
    </>
  );
}

/** The days for the first delivery of a system and for those that follow. */
export function EffortGrid({ form, rows: { systems }, wrong, change, choices }: ChosenProps) {
  const t = useTranslations("capacity");
  const nameOf = (key: string) => choices.find((one) => one.key === key)?.name ?? key;
  function remove(system: string) {
    form.setValue(`effort.${system}`, { first: "", further: "" });
    const name = nameOf(system);
    change({ systems: systems.filter((one) => one !== system) }, t("removed", { name }));
  }
  return (
    <>
      {systems.length > 0 && (
        <InputGrid caption={t("effort")} heads={[t("system"), t("first"), t("further")]}>
          {systems.map((system) => (
            <InputRow
              key={system}
              name={nameOf(system)}
              end={
                <Button
                  variant="quiet"
                  aria-label={t("removeSystem", { system: nameOf(system) })}
                  onClick={() => remove(system)}
                >
                  {t("remove")}
                </Button>
              }
            >
              {(["first", "further"] as const).map((which) => (
                <InputCell
                  key={which}
                  {...form.register(`effort.${system}.${which}`)}
                  label={t(`${which}Of`, { system: nameOf(system) })}
                  error={wrong(`effort.${system}.${which}`)}
                  maxLength={9}
                />
              ))}
            </InputRow>
          ))}
        </InputGrid>
      )}
      <AddRow
        name="system"
        label={t("addSystem")}
        placeholder={t("chooseSystem")}
        choices={choices.filter(({ key }) => !systems.includes(key))}
        onAdd={(key) => change({ systems: [...systems, key] }, t("added", { name: nameOf(key) }))}
      />
    </>
  );
}

interface AddRowProps {
  name: string;
  label: string;
  placeholder: string;
  choices: { key: string; name: string }[];
  onAdd: (key: string) => void;
}

/** Chooses what the next row is of. Choosing is not adding: arrow keys go through the choices. */
function AddRow({ name, label, placeholder, choices, onAdd }: AddRowProps) {
  const t = useTranslations("capacity");
  const select = useRef<HTMLSelectElement>(null);
  function add() {
    if (select.current?.value) onAdd(select.current.value);
  }
  if (choices.length === 0) return null;
  return (
    <div className="field-row">
      <SelectField
        ref={select}
        name={name}
        label={label}
        placeholder={placeholder}
        options={choices.map(({ key, name: text }) => ({ value: key, label: text }))}
      />
      <div>
        <Button onClick={add}>{t("add")}</Button>
      </div>
    </div>
  );
}
