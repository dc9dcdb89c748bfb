"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch, type UseFormReturn } from "react-hook-form";
import { TextField } from "@/components/form/text-field";
import { Note } from "@/components/ui/lists";
import { Disclosure } from "@/components/ui/notice";
import type { AnswerOf } from "@/lib/domain/operation";
import type { listPeopleOperation } from "../api";
import type { Person } from "../schema";

interface MentionPickerProps {
  id: string;
  peopleUrl: string;
  /** Whom the comment mentions as it stands; may be people who can no longer be chosen. */
  before: { id: string; name: string }[];
  form: UseFormReturn<{ body: string; mentions: string[] }>;
}

type Choice = Pick<Person, "id" | "name"> & Partial<Person>;

/** So many names are easier to search than to read. */
const MANY = 8;

/**
 * Folded away until asked for; the names are fetched when it is opened. Native checkboxes: tab and
 * space.
 */
export function MentionPicker({ id, peopleUrl, before, form }: MentionPickerProps) {
  const t = useTranslations("comments.mention");
  const roles = useTranslations("roles");
  const chosen = useWatch({ control: form.control, name: "mentions" });
  const choose = (mentions: string[]) => form.setValue("mentions", mentions, { shouldDirty: true });
  const [people, setPeople] = useState<Person[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [search, setSearch] = useState("");

  async function load() {
    setFailed(false);
    try {
      const answer = await fetch(peopleUrl);
      if (!answer.ok) throw new Error(String(answer.status));
      setPeople(((await answer.json()) as AnswerOf<typeof listPeopleOperation>).items);
    } catch {
      setFailed(true);
    }
  }

  const known = new Set(people?.map((person) => person.id));
  const all: Choice[] = [...before.filter((person) => !known.has(person.id)), ...(people ?? [])];
  const wanted = search.trim().toLocaleLowerCase();
  const shown = all.filter(
    ({ id: one, name, municipality }) =>
      chosen.includes(one) || `${name} ${municipality?.name ?? ""}`.toLocaleLowerCase().includes(wanted),
  );
  const status = hasFailed
    ? t("failed")
    : people === null
      ? t("loading")
      : all.length === 0
        ? t("nobody")
        : "";
  return (
    <Disclosure
      summary={`${t("summary")}${chosen.length > 0 ? ` (${chosen.length})` : ""}`}
      onToggle={(event) => event.currentTarget.open && people === null && void load()}
    >
      <fieldset id={id} tabIndex={-1} className="grid gap-2 outline-none">
        <legend className="text-muted mb-2 text-xs">{t("hint")}</legend>
        <p role="status" className="text-muted text-sm">
          {status || (shown.length === 0 ? t("noneFits") : "")}
        </p>
        {all.length > MANY && (
          <TextField
            id={`${id}-search`}
            name="search"
            type="search"
            label={t("filter")}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        )}
        {shown.map((person) => (
          <label key={person.id} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(person.id)}
              onChange={(event) =>
                choose(
                  event.target.checked ? [...chosen, person.id] : chosen.filter((one) => one !== person.id),
                )
              }
            />
            <span className="wrap-anywhere">
              {person.name}
              {person.role && (
                <Note>{[roles(person.role), person.municipality?.name].filter(Boolean).join(", ")}</Note>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </Disclosure>
  );
}
