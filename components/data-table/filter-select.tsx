"use client";

export type FilterOption = readonly [value: string, label: string];

interface FilterSelectProps {
  name: string;
  value: string;
  options: readonly FilterOption[];
}

/**
 * A list has a hundred choices and more. Both the server and the browser draw them from pairs: as
 * elements each would be sent again, with its value twice.
 */
export const FilterSelect = ({ name, value, options }: FilterSelectProps) => (
  <select className="input" name={name} defaultValue={value} data-set={value ? "" : undefined}>
    {options.map(([one, label]) => (
      <option key={one} value={one}>
        {label}
      </option>
    ))}
  </select>
);
