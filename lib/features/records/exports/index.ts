export { defineExport, fileFormat, paging } from "./schema";
