type MeterProps = { value: number; max: number; label: string };

/** A share as a bar in a table cell; `label` is the same share in words. */
export function Meter({ value, max, label }: MeterProps) {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <svg className="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="meter-whole" width="100" height="10" />
      <rect className="meter-part" width={100 * part} height="10" />
    </svg>
  );
}
