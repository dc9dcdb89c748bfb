"use client";

import dynamic from "next/dynamic";

/** The grid's code travels with a draft's page alone: other pages of this address only read. */
export const DraftLoader = dynamic(() => import("./draft").then(({ Draft }) => Draft));
