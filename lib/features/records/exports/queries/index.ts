export { getExport, listExports } from "./exports";
export {
  onePage,
  type ExportColumn,
  type ListCall,
  type ListExport,
  type OpenedList,
  type LabelledValue,
} from "./list-export";
