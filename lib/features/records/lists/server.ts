import "server-only";

export {
  bindList,
  listFile,
  rowsBefore,
  viewOf,
  type ListCall,
  type ListSource,
  type OpenedPage,
} from "./queries";
