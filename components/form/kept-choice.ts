interface Choice {
  value: string;
  label: string;
}

/**
 * The people to choose from, with the one who is chosen already: who has left stays until somebody
 * else is chosen. `unnamed` is said of one whose name is not told.
 */
export const withChosen = (
  people: Choice[],
  chosen: { id: string; name: string | null } | null | undefined,
  unnamed: string,
): Choice[] =>
  !chosen || people.some(({ value }) => value === chosen.id)
    ? people
    : [...people, { value: chosen.id, label: chosen.name ?? unnamed }];
