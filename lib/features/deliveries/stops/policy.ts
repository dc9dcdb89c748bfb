import { assertMay, assertMayOnPart, mayOn, partsOf, type Actor } from "@/lib/domain/actor";
import type { Permission, Role } from "@/lib/domain/permissions";
import type { Scope } from "@/lib/domain/scope";

const asMember = (scope: Scope): Scope =>
  scope.kind === "municipality" ? { ...scope, vendorId: null } : scope;

/**
 * Throws request.forbidden for who answers for less than all that the stop holds: an archivist
 * changes and closes those of the own municipality alone.
 */
export const assertMayManage = (actor: Actor, scope: Scope): Role => assertMay(actor, "stop:manage", scope);

/** The vendor that the stop names, and the office. */
export const assertMayAnswer = (actor: Actor, scope: Scope): Role => assertMay(actor, "stop:answer", scope);

/** Whoever has a part in the stop writes about it. */
export const assertMayNote = (actor: Actor, scope: Scope): Role => assertMayOnPart(actor, "stop:note", scope);

/**
 * Whether the actor has the permission here as the vendor that the stop names, and not as somebody
 * of the office or of one of its municipalities.
 */
export const isVendorHere = (actor: Actor, permission: Permission, scope: Scope): boolean =>
  !partsOf(scope).some((part) => mayOn(actor, permission, asMember(part)));
