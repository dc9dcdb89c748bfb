import { defineList } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import { deliveryFilter, matrixFilter } from "./schema";

export const deliveriesList = defineList({
  key: "deliveries",
  permission: "delivery:read",
  filter: deliveryFilter,
  page: paths.deliveries,
});

/** The same deliveries, each municipality's latest of each system. */
export const matrixList = defineList({
  key: "matrix",
  permission: "delivery:read",
  filter: matrixFilter,
  page: paths.matrix,
});
