import "server-only";
import { deliverySubject } from "@/lib/features/deliveries/deliveries/server";
import { projectSubject } from "@/lib/features/deliveries/projects/server";
import { stopSubject } from "@/lib/features/deliveries/stops/server";
import { installationSubject } from "@/lib/features/inventory/installations/server";
import { systemSubject } from "@/lib/features/inventory/systems/server";
import { municipalitySubject } from "@/lib/features/office/municipalities/server";
import { importSubject } from "@/lib/features/records/imports/server";
import { findSubjectAmong } from "@/lib/platform/subjects";

/** Every kind of object that can have files, comments and notifications. */
export const findSubject = findSubjectAmong([
  deliverySubject,
  systemSubject,
  installationSubject,
  municipalitySubject,
  importSubject,
  projectSubject,
  stopSubject,
]);
