import type { Grant } from "@/lib/domain/actor";
import { contextOf, contextText } from "@/lib/domain/context";

/** Somebody whom no row belongs to. */
const NOBODY = "00000000-0000-4000-8000-000000000000";

interface Who {
  /** The office's id, and all its municipalities'. */
  office: string;
  municipalityIds?: string[];
  userId?: string;
  grants: Grant[];
}

/** The setting that a request of somebody with these grants is told to the database by. */
export const contextFor = ({ office, municipalityIds = [], userId = NOBODY, grants }: Who) => ({
  "app.context": contextText(contextOf({ userId, office: { id: office, municipalityIds }, grants })),
});

/** A grant as an archivist of one municipality. */
export const archivistGrant = (municipalityId: string): Grant => ({
  role: "archivist",
  scope: "municipality",
  municipality: { id: municipalityId, code: "", name: "" },
  vendor: null,
});
