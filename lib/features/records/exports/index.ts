export { defineExport, exportLinks, fileFormat, paging } from "./schema";
