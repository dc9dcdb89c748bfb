import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Note } from "@/components/ui/lists";
import { Entry, EntryText, Thread } from "@/components/ui/thread";
import type { ActorOffice } from "@/lib/domain/actor";
import { addressOf, callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import {
  addCommentOperation,
  editCommentOperation,
  listPeopleOperation,
  removeCommentOperation,
} from "../api";
import type { latestComments } from "../queries";
import type { Comment } from "../schema";
import { CommentBoard } from "./comment-board";
import { NewComment } from "./new-comment";
import { OwnComment } from "./own-comment";
import type { CommentPlace } from "./comment-form";

interface CommentsSheetProps {
  office: ActorOffice;
  person: string;
  deliveryId: string;
  comments: Awaited<ReturnType<typeof latestComments>>;
  mayWrite: boolean;
}

/** The comments on a delivery, the latest last, and a form for people who can write. */
export async function CommentsSheet({ office, person, deliveryId, comments, mayWrite }: CommentsSheetProps) {
  const { items, olderCursor, isLatest } = comments;
  const t = await getTranslations("comments");
  const given = { params: { id: deliveryId } };
  const place: CommentPlace | null = mayWrite
    ? {
        page: paths.delivery(office.key, deliveryId),
        peopleUrl: addressOf(listPeopleOperation, office.key, given),
        draft: draftKey(person, office.key, "comment", deliveryId),
      }
    : null;
  const board = (
    <CommentBoard target={comments.target}>
      {olderCursor && (
        <p className="text-sm">
          <Anchor href={paths.comments(office.key, deliveryId, olderCursor)}>{t("older")}</Anchor>
        </p>
      )}
      {items.length > 0 ? (
        <Thread label={t("title")}>
          {items.map((comment) => (
            <CommentEntry key={comment.id} office={office} place={place} comment={comment} />
          ))}
        </Thread>
      ) : (
        <p className="text-muted text-sm">
          {t("empty")} {place && t("emptyHint")}
        </p>
      )}
      {!isLatest && (
        <p className="text-sm">
          <Anchor href={paths.comments(office.key, deliveryId)}>{t("latest")}</Anchor>
        </p>
      )}
      {place && isLatest && (
        <NewComment place={place} call={callOf(addCommentOperation, office.key, given)} />
      )}
    </CommentBoard>
  );
  return (
    <Sheet title={t("title")} id="comments">
      {place ? <FormTexts of={["comments", "roles"]}>{board}</FormTexts> : board}
    </Sheet>
  );
}

interface CommentEntryProps {
  office: ActorOffice;
  /** Null for a reader who cannot write. */
  place: CommentPlace | null;
  comment: Comment;
}

async function CommentEntry({ office, place, comment }: CommentEntryProps) {
  const t = await getTranslations("comments");
  const role = (await getTranslations("roles"))(comment.author.role);
  const locale = await getLocale();
  const at = (iso: string) => formatMoment(iso, locale, office.timeZone);
  const own = { params: { id: comment.id } };
  const names = comment.mentions.map(({ name }) => name).join(", ");
  const body =
    comment.body === null ? null : (
      <>
        <EntryText>{comment.body}</EntryText>
        {names && <Note>{t("mentions", { names })}</Note>}
      </>
    );
  return (
    <Entry
      id={`comment-${comment.id}`}
      by={comment.author.name ?? role}
      about={
        <>
          {role}, <time dateTime={comment.createdAt}>{at(comment.createdAt)}</time>
          {comment.editedAt && body && ` · ${t("edited", { time: at(comment.editedAt) })}`}
        </>
      }
    >
      {body === null ? (
        <p className="text-muted text-sm">{t("removed")}</p>
      ) : comment.own && place ? (
        <OwnComment
          place={place}
          calls={{
            edit: callOf(editCommentOperation, office.key, own),
            remove: callOf(removeCommentOperation, office.key, own),
          }}
          comment={comment}
          time={at(comment.createdAt)}
        >
          {body}
        </OwnComment>
      ) : (
        body
      )}
    </Entry>
  );
}
