import type { Project } from "../schema";

interface Choice {
  value: string;
  label: string;
}

export interface ProjectChoices {
  systems: Choice[];
  plans: Choice[];
  leads: Choice[];
}

/** A project as its form has it: everything is text. */
export interface ProjectValues {
  name: string;
  system: string;
  purpose: string;
  lead: string;
  startsOn: string;
  endsOn: string;
  plan: string;
  isJoint: "yes" | "no";
  /** Empty: as the system has it. */
  hasSecrecy: "yes" | "no" | "";
}

export const emptyValues: ProjectValues = {
  name: "",
  system: "",
  purpose: "",
  lead: "",
  startsOn: "",
  endsOn: "",
  plan: "",
  isJoint: "yes",
  hasSecrecy: "",
};

export const valuesOf = (project: Project): ProjectValues => ({
  name: project.name,
  system: project.system.key,
  purpose: project.purpose ?? "",
  lead: project.lead?.id ?? "",
  startsOn: project.startsOn ?? "",
  endsOn: project.endsOn ?? "",
  plan: project.plan?.key ?? "",
  isJoint: project.isJoint ? "yes" : "no",
  hasSecrecy: project.hasSecrecy ? "yes" : "no",
});

/** What is sent of a project, new or changed; whose system it is stands in a new one alone. */
export const bodyOf = (values: ProjectValues) => ({
  name: values.name,
  purpose: values.purpose,
  lead: values.lead || null,
  startsOn: values.startsOn || null,
  endsOn: values.endsOn || null,
  plan: values.plan || null,
  isJoint: values.isJoint === "yes",
  ...(values.hasSecrecy !== "" && { hasSecrecy: values.hasSecrecy === "yes" }),
});
