export { getExport, listExports } from "./exports";
export {
  onePage,
  type ExportColumn,
  type ListCall,
  type ListExport,
  type OpenedList,
  type Told,
} from "./list-export";
