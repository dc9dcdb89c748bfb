import "server-only";

export { assessControlPoint } from "./use-cases/assess-control-point";
