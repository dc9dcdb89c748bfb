"use client";

import { useRouter } from "next/navigation";
import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import type { PickedTexts } from "@/components/form/picked-texts";
import { Button } from "@/components/ui/button";
import { SearchIcon } from "@/components/ui/icons";
import { Flag } from "@/components/ui/notice";
import { paths } from "@/lib/domain/paths";
import { groupByKind, pagesNamed } from "../domain";
import { MAX_QUERY, type NamedPage } from "../schema";
import { useSearch } from "./use-search";

interface Option {
  id: string;
  title: string;
  context?: string;
  href: string;
}

interface Group {
  label: string;
  options: Option[];
}

export interface PaletteProps {
  office: string;
  /** Where to ask. */
  url: string;
  label: string;
  pages: NamedPage[];
  isOpen: boolean;
  onClose: () => void;
  texts: PickedTexts;
}

/**
 * Fetched when it is first asked for, and the provider of its words with it: a page that is only
 * read stays small.
 */
export const Palette = ({ texts, ...props }: PaletteProps) => (
  <NextIntlClientProvider {...texts}>
    <SearchDialog {...props} />
  </NextIntlClientProvider>
);

/**
 * A combobox with its listbox in a modal dialog: what is written never loses the focus, the arrows
 * move the choice.
 */
function SearchDialog({ office, url, label, pages, isOpen, onClose }: Omit<PaletteProps, "texts">) {
  const t = useTranslations("search.palette");
  const kinds = useTranslations("search.kinds");
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState("");
  const [chosen, setChosen] = useState({ of: "", index: 0 });
  const query = written.trim();
  const { items, problem, isBusy } = useSearch(url, query, {
    title: t("offline"),
    detail: t("offlineHint"),
  });

  useEffect(() => {
    if (!isOpen) return;
    dialog.current?.showModal();
    input.current?.select();
  }, [isOpen]);

  // What can be done is found by words for it; before any the pages stand alone.
  const found = pagesNamed(pages, query).filter(({ isAction }) => query !== "" || !isAction);
  const named = (isAction: boolean): Option[] =>
    found.filter((page) => page.isAction === isAction).map(({ title, href }) => ({ id: href, title, href }));
  const groups: Group[] = [
    { label: t("pages"), options: named(false) },
    { label: t("actions"), options: named(true) },
    ...groupByKind(items).map(({ kind, hits }) => ({ label: kinds(kind), options: hits })),
    ...(query
      ? [
          {
            label: t("short"),
            options: [{ id: "all", title: t("all"), href: paths.search(office, query) }],
          },
        ]
      : []),
  ].filter((group) => group.options.length > 0);
  const options = groups.flatMap((group) => group.options);
  // A choice is made among what was shown; among new results the first is chosen again.
  const index = chosen.of === query && !isBusy ? Math.min(chosen.index, options.length - 1) : 0;
  const optionId = (option: Option | undefined) => option && `${id}-${options.indexOf(option)}`;

  function open(href: string) {
    dialog.current?.close();
    router.push(href);
  }

  function choose(next: number) {
    const wrapped = (next + options.length) % options.length;
    setChosen({ of: query, index: wrapped });
    document.getElementById(`${id}-${wrapped}`)?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(index + (event.key === "ArrowDown" ? 1 : -1));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      // Pages are known at once; hits may still be those of what was written before, and then the
      // search page answers.
      const isStale = isBusy && index >= found.length;
      const target = isStale ? paths.search(office, query) : options[index]?.href;
      if (target) open(target);
    }
  }

  function onOptionClick(event: MouseEvent, href: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(href);
  }

  const status = isBusy ? t("searching") : t("found", { count: items.length });
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="palette-head">
        <SearchIcon />
        <input
          ref={input}
          className="input"
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={optionId(options[index])}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={MAX_QUERY}
          placeholder={t("placeholder")}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button variant="quiet" onClick={() => dialog.current?.close()}>
          {t("close")}
        </Button>
      </div>
      {problem && !isBusy && (
        <div className="palette-problem" role="alert">
          <Flag
            tone="bad"
            title={problem.title}
            action={
              // A plain link: a signed-out browser must leave the signed-in pages for good.
              problem.status === 401 && <a href={paths.signIn(window.location.pathname)}>{t("signIn")}</a>
            }
          >
            {problem.detail}
          </Flag>
        </div>
      )}
      <div id={`${id}-list`} role="listbox" aria-label={t("results")} className="palette-list">
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className="palette-group" aria-hidden="true">
              {group.label}
            </div>
            {group.options.map((option) => (
              // Chosen with the arrows; the focus stays in the box.
              <a
                key={option.id}
                id={optionId(option)}
                role="option"
                tabIndex={-1}
                aria-selected={option === options[index]}
                className="palette-option"
                href={option.href}
                onClick={(event) => onOptionClick(event, option.href)}
              >
                <span>{option.title}</span>
                {option.context && <span>{option.context}</span>}
              </a>
            ))}
          </div>
        ))}
      </div>
      <p className="palette-foot">
        <span role="status">
          {query && !problem ? (isBusy || items.length > 0 ? status : t("none")) : ""}
        </span>
        <span>{t("keys")}</span>
      </p>
    </dialog>
  );
}
