import "server-only";
import { bind } from "@/lib/platform/http/bind";
import {
  addCommentOperation,
  editCommentOperation,
  listCommentsOperation,
  listPeopleOperation,
  removeCommentOperation,
} from "./api";
import { listComments, listPeople } from "./queries";
import { addComment } from "./use-cases/add-comment";
import { editComment, removeComment } from "./use-cases/change-comment";

export const commentOperations = [
  bind(listCommentsOperation, listComments),
  bind(addCommentOperation, addComment),
  bind(editCommentOperation, editComment),
  bind(removeCommentOperation, removeComment),
  bind(listPeopleOperation, listPeople),
];
