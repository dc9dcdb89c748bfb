import { z } from "zod";
import { holds } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { defineList, type ChosenOf, type SortOf } from "@/lib/domain/list-description";
import { paths } from "@/lib/domain/paths";
import { vendorRoles } from "@/lib/domain/vendor";
import { vendorItem } from "./schema";

/** Who reads no deliveries is told none of their numbers. */
const readsDeliveries = ({ actor }: ListView): boolean => holds(actor, "delivery:read");

/** The vendors that you may see, with their waiting stops. */
export const vendorsList = defineList({
  key: "vendors",
  permission: "system:read",
  page: paths.vendors,
  path: "/vendors",
  summary: "The vendors of the systems you may see, with what waits for them",
  words: "vendors",
  row: vendorItem,
  href: (row, { actor }) => paths.vendor(actor.office.key, row.key),
  order: "name",
  filters: {
    role: {
      schema: z.enum(vendorRoles),
      label: "vendors.kind",
      values: vendorRoles,
      word: (value, { t }) => t(`vendors.roles.${value}`),
    },
  },
  columns: [
    {
      key: "name",
      label: "vendors.name",
      kind: "text",
      value: (row) => row.name,
      sort: "ascending",
      chars: 32,
    },
    {
      key: "roles",
      label: "vendors.kind",
      kind: "text",
      value: (row, { t }) => row.roles.map((role) => t(`vendors.roles.${role}`)).join(", ") || null,
      chars: 30,
    },
    {
      key: "products",
      label: "vendors.products",
      kind: "count",
      value: (row) => row.products,
      href: (row, { actor }) => paths.systems(actor.office.key, { vendor: row.key }),
      linkName: (row, { t }) => t("vendors.productsOf", { count: row.products, name: row.name }),
      sort: "descending",
    },
    {
      key: "stopped",
      label: "vendors.stopped",
      kind: "count",
      value: (row) => row.stops.open,
      isShown: readsDeliveries,
      href: (row, { actor }) => paths.stops(actor.office.key, { vendor: row.key, open: "yes" }),
      linkName: (row, { t }) => t("vendors.stoppedOf", { count: row.stops.open, name: row.name }),
      sort: "descending",
    },
    {
      key: "longest",
      label: "vendors.longest",
      kind: "count",
      value: (row) => (row.stops.open > 0 ? row.stops.days : null),
      isShown: readsDeliveries,
      sort: "descending",
    },
  ],
});
export type VendorFilter = ChosenOf<typeof vendorsList>;
export type VendorSort = SortOf<typeof vendorsList>;
