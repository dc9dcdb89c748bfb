export { getRecordFacts, listRecordFiles, type RecordFacts, type RecordFile } from "./record-facts";
