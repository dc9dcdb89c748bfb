export {
  onePage,
  type ExportColumn,
  type ListCall,
  type ListExport,
  type OpenedList,
  type Told,
  type Words,
} from "./list-export";
