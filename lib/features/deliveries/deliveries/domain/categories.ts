import { isDone } from "@/lib/features/inventory/control-points";
import type { ControlPoint } from "../schema";

interface Category<P> {
  key: string;
  points: P[];
  done: number;
}

/** The points by category, in their order: a category stands where its first point does. */
export function byCategory<P extends Pick<ControlPoint, "category" | "result">>(points: P[]): Category<P>[] {
  const all = new Map<string, P[]>();
  for (const point of points) all.set(point.category, [...(all.get(point.category) ?? []), point]);
  return [...all].map(([key, own]) => ({
    key,
    points: own,
    done: own.filter(({ result }) => isDone(result)).length,
  }));
}
