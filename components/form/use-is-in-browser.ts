"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False while the page is as the server sent it, and its script has not come. */
export const useIsInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
