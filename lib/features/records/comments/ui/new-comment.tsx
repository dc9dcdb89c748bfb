"use client";

import { useState } from "react";
import { CommentForm } from "./comment-form";
import type { FormTexts } from "./texts";

/** The form for a new comment; a fresh one for each. */
export function NewComment(props: { office: string; deliveryId: string; texts: FormTexts }) {
  const [turn, setTurn] = useState(0);
  return <CommentForm key={turn} {...props} onDone={() => setTurn(turn + 1)} />;
}
