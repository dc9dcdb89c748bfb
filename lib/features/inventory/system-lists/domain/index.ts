export { importFields, isComputedHeading } from "./fields";
export { installationsPlanner, type Learned } from "./plan";
export { fieldLabel, valueText } from "./labels";
