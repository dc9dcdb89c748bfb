"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { atFields, errorAt } from "@/components/form/field-errors";
import { FormActions, FormGroup } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { setCapacityOperation } from "../api";
import { DayGrid, EffortGrid, LimitGrid } from "./capacity-grids";
import { bodyFrom, copiedYear, placesIn, type Rows, type Typed } from "./typed";

interface Named {
  key: string;
  name: string;
}

interface CapacityFormProps {
  call: OperationCall<typeof setCapacityOperation>;
  version: number;
  before: { values: Typed; rows: Rows };
  vendors: Named[];
  systems: Named[];
  page: string;
}

/**
 * All that there is room for in one form: quarters by years, vendors' limits, days for a delivery.
 */
export function CapacityForm({ call, version, before, vendors, systems, page }: CapacityFormProps) {
  const t = useTranslations("capacity");
  const operation = useOperation(call);
  const form = useForm<Typed>({ defaultValues: before.values });
  const [rows, setRows] = useState(before.rows);
  const [said, setSaid] = useState("");
  // Where each row of what was sent last stands in the form.
  const [places, setPlaces] = useState<Record<string, string>>({});
  const problem = atFields(operation.problem, places);
  const last = rows.years.at(-1)!;
  const part = {
    form,
    rows,
    wrong: (name: string) => errorAt(problem, name),
    change: (next: Partial<Rows>, text: string) => {
      setRows({ ...rows, ...next });
      setSaid(text);
    },
  };

  function send(values: Typed) {
    const body = bodyFrom(values, rows);
    setPlaces(placesIn(body));
    return { body, version };
  }
  function addYear(isCopy: boolean) {
    if (isCopy) form.reset(copiedYear(form.getValues(), last), { keepDefaultValues: true });
    part.change({ years: [...rows.years, last + 1] }, t("added", { name: String(last + 1) }));
  }

  return (
    <OperationForm
      operation={operation}
      form={form}
      send={send}
      done={() => ({ message: t("saved") })}
      problem={problem}
      fields={Object.values(places)}
      page={page}
    >
      <p role="status" className="sr-only">
        {said}
      </p>
      <FormGroup title={t("days")} hint={t("daysHint")}>
        <DayGrid {...part} />
        <FormActions>
          <Button onClick={() => addYear(true)}>
            {t("copyYear", { from: String(last), to: String(last + 1) })}
          </Button>
          <Button variant="quiet" onClick={() => addYear(false)}>
            {t("addYear", { year: String(last + 1) })}
          </Button>
        </FormActions>
      </FormGroup>
      <FormGroup title={t("limits")} hint={t("limitsHint")}>
        <LimitGrid {...part} choices={vendors} />
      </FormGroup>
      <FormGroup title={t("effort")} hint={t("effortHint")}>
        <EffortGrid {...part} choices={systems} />
      </FormGroup>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
