import { useTranslations } from "next-intl";
import { LockIcon, MarkIcon, WindUpIcon } from "@/components/ui/icons";
import { useWords } from "./words";

interface LegendProps {
  isRead?: boolean;
  /** Whether anything has come over from the plan before. */
  hasCarried?: boolean;
}

/** What the marks of the grid mean, and its keys where it can be worked in. */
export function Legend({ isRead = false, hasCarried = true }: LegendProps) {
  const t = useTranslations("planning.legend");
  const words = useWords();
  const key = (text: string) => <span className="kbd">{text}</span>;
  return (
    <ul className="legend">
      <li>
        <span className="chip" aria-hidden="true">
          {t("example")}
          <i>{words.number("6.5")}</i>
        </span>{" "}
        {t("sign")}
      </li>
      <li>
        <span className="chip chip-fixed" aria-hidden="true">
          <LockIcon />
          {t("example")}
        </span>{" "}
        {t("locked")}
      </li>
      <li>
        <span className="chip chip-urgent" aria-hidden="true">
          {t("example")}
        </span>{" "}
        {t("urgent")}
      </li>
      {hasCarried && (
        <li>
          <span className="chip chip-carried" aria-hidden="true">
            {t("example")}
          </span>{" "}
          {t("carried")}
        </li>
      )}
      <li>
        <span className="chip chip-warn" aria-hidden="true">
          <MarkIcon shape="deviation" />
          {t("example")}
        </span>{" "}
        {t("warned")}
      </li>
      <li>
        <span className="squares" aria-hidden="true">
          <i className="d" />
          <i />
        </span>{" "}
        {t("squares")}
      </li>
      {!isRead && (
        <li className="not-printed">
          <WindUpIcon /> {t("windUp")}
        </li>
      )}
      {!isRead && (
        <li className="not-printed">
          {key(t("keys.arrows"))} {t("keys.walk")} {key(t("keys.space"))} {t("keys.take")}{" "}
          {key(t("keys.enter"))} {t("keys.open")} {key("L")} {t("keys.lock")} {key("Delete")}{" "}
          {t("keys.remove")} {key("Ctrl Z")} {t("keys.undo")}
        </li>
      )}
    </ul>
  );
}
