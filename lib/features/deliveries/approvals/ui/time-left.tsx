import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface TimeLeftProps {
  seconds: number;
  /** Until when, by the office's clocks. */
  until: string;
  isBusy: boolean;
  onRenew: () => void;
}

/** From here on it is said aloud, once. */
const LAST_MINUTE = 60;

/**
 * How long the statement can be signed, counted down where nobody is interrupted by it, and a button
 * that makes a new one with the same choices.
 */
export function TimeLeft({ seconds, until, isBusy, onRenew }: TimeLeftProps) {
  const t = useTranslations("approvals.signing");
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <p className="text-muted">
        {t("expires", { time: until })}{" "}
        <span role="timer" className="tabular-nums">
          {t("timeLeft", { time })}
        </span>
      </p>
      <Button type="button" variant="quiet" disabled={isBusy} onClick={onRenew}>
        {t("renewNow")}
      </Button>
      <span role="status" className="sr-only">
        {seconds <= LAST_MINUTE && t("lastMinute")}
      </span>
    </div>
  );
}
