export { getOffice, getSteps, listOfficeVendors } from "./get-office";
export { searchRegister } from "./search-register";
