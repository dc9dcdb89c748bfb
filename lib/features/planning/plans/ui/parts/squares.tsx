import { useTranslations } from "next-intl";
import { MarkIcon } from "@/components/ui/icons";

const MOST_DRAWN = 12;

interface SquaresProps {
  delivered: number;
  planned: number;
}

/** How many a municipality has got and is to get: filled is delivered, hollow is planned. */
export function Squares({ delivered, planned }: SquaresProps) {
  const t = useTranslations("planning.grid");
  const sum = delivered + planned;
  return (
    <span className="pg-n">
      <span className="sr-only">{t("portion", { delivered, planned })}</span>
      <span className="squares" aria-hidden="true">
        {sum <= MOST_DRAWN &&
          Array.from({ length: sum }, (_, at) => <i key={at} className={at < delivered ? "d" : undefined} />)}
      </span>
      {sum === 0 ? (
        <b className="over" aria-hidden="true">
          <MarkIcon shape="deviation" /> 0
        </b>
      ) : (
        <b aria-hidden="true">{sum}</b>
      )}
    </span>
  );
}
