import "server-only";
import { deliverySubject } from "@/lib/features/deliveries/deliveries/server";
import { systemSubject } from "@/lib/features/inventory/systems/server";
import { municipalitySubject } from "@/lib/features/office/municipalities/server";
import { findSubjectAmong } from "@/lib/platform/subjects";

/** Every kind of object that can have files, comments and notifications. */
export const findSubject = findSubjectAmong([deliverySubject, systemSubject, municipalitySubject]);
