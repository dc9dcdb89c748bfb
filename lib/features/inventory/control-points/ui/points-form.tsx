"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { FormActions } from "@/components/form/form-layout";
import { OperationForm } from "@/components/form/operation-form";
import { SortableList } from "@/components/form/sortable";
import { SaveActions } from "@/components/form/save-actions";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import { locales, type Locale } from "@/lib/domain/text";
import type { changePointsOperation } from "../api";
import type { Template } from "../schema";
import { editedPoints, kept, newPoint, sentPoints, unkept } from "./point-values";
import { PointRow } from "./point-row";
import { useOrder } from "./use-order";

interface PointsFormProps {
  call: OperationCall<typeof changePointsOperation>;
  template: Template;
  /** The office's language: the one that must be written. */
  locale: Locale;
  /** The page to return to. */
  page: string;
  draft: string;
}

/**
 * The points of a template, changed and put in order together. They are one value of the form, so
 * that what is not saved yet is kept as in any other.
 */
export function PointsForm({ call, template, locale, page, draft }: PointsFormProps) {
  const t = useTranslations("templates.edit");
  const form = useForm<{ points: string }>({
    defaultValues: { points: kept(editedPoints(template.points)) },
  });
  const points = unkept(useWatch({ control: form.control, name: "points" }));
  const set = (all: typeof points) => form.setValue("points", kept(all), { shouldDirty: true });
  const [open, setOpen] = useState<string | null>(null);
  const order = useOrder(points, set, (point) => point.title[locale] || t("untitled"));
  const operation = useOperation(call);
  const { problem } = operation;
  // A link in the summary of errors leads to a field: that of a folded point must be there.
  const wrong = new Set(problem?.errors?.map(({ path }) => Number(path.split(".")[1])));
  const add = () => {
    const point = newPoint(points, crypto.randomUUID());
    set([...points, point]);
    setOpen(point.place);
  };
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={() => ({ body: { points: sentPoints(points) }, version: template.version })}
      done={({ version }) => ({ message: t("saved", { version: String(version) }), to: page })}
      fields={points.flatMap((_, place) => [
        `points.${place}.number`,
        ...locales.map((one) => `points.${place}.title.${one}`),
      ])}
      page={page}
      draft={{ key: draft, fields: ["points"] }}
    >
      <p className="field-hint">{t("keys")}</p>
      <SortableList>
        {points.map((point, place) => (
          <PointRow
            key={point.place}
            {...{ point, place, problem, locale, order }}
            count={points.length}
            isOpen={open === point.place || wrong.has(place)}
            onToggle={() => setOpen(open === point.place ? null : point.place)}
            onChange={(changed) => set(points.map((one) => (one.place === point.place ? changed : one)))}
            onRemove={() => {
              set(points.filter((one) => one.place !== point.place));
              order.say(t("removed", { title: point.title[locale] || t("untitled") }));
            }}
          />
        ))}
      </SortableList>
      <p className="sr-only" role="status">
        {order.said}
      </p>
      <FormActions>
        <Button onClick={add}>{t("add")}</Button>
      </FormActions>
      <SaveActions busy={operation.isBusy}>{t("submit")}</SaveActions>
    </OperationForm>
  );
}
