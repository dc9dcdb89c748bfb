import { answerCall } from "@/lib/registry/operations";

export {
  answerCall as GET,
  answerCall as HEAD,
  answerCall as POST,
  answerCall as PUT,
  answerCall as PATCH,
  answerCall as DELETE,
  answerCall as OPTIONS,
};
