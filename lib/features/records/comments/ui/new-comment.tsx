"use client";

import { useState } from "react";
import type { OperationCall } from "@/lib/domain/operation";
import type { addCommentOperation } from "../api";
import { CommentForm, type CommentPlace } from "./comment-form";

interface NewCommentProps {
  place: CommentPlace;
  call: OperationCall<typeof addCommentOperation>;
}

/** The form for a new comment; a fresh one for each. */
export function NewComment(props: NewCommentProps) {
  const [turn, setTurn] = useState(0);
  return <CommentForm key={turn} {...props} onDone={() => setTurn(turn + 1)} />;
}
