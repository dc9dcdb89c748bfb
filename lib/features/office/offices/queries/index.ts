export { getOffice, getSteps, listOfficeVendors, takesInterim } from "./get-office";
export { searchRegister } from "./search-register";
