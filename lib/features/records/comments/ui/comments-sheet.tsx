import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Note } from "@/components/ui/lists";
import { Entry, Said, Thread } from "@/components/ui/thread";
import type { ActorOffice } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import type { latestComments } from "../queries";
import type { Comment } from "../schema";
import { CommentBoard } from "./comment-board";
import { NewComment } from "./new-comment";
import { OwnComment } from "./own-comment";
import { formTexts, type FormTexts } from "./texts";

interface CommentsSheetProps {
  office: ActorOffice;
  deliveryId: string;
  comments: Awaited<ReturnType<typeof latestComments>>;
  mayWrite: boolean;
}

/** What has been said of a delivery, the latest last, and a form for those who may write. */
export async function CommentsSheet({ office, deliveryId, comments, mayWrite }: CommentsSheetProps) {
  const { items, olderCursor, isLatest } = comments;
  const t = await getTranslations("comments");
  const texts = mayWrite ? await formTexts() : null;
  return (
    <Sheet title={t("title")} id="comments">
      <CommentBoard>
        {olderCursor && (
          <p className="text-sm">
            <Anchor href={paths.comments(office.key, deliveryId, olderCursor)}>{t("older")}</Anchor>
          </p>
        )}
        {items.length > 0 ? (
          <Thread label={t("title")}>
            {items.map((comment) => (
              <CommentEntry
                key={comment.id}
                office={office}
                deliveryId={deliveryId}
                comment={comment}
                texts={texts}
              />
            ))}
          </Thread>
        ) : (
          <p className="text-muted text-sm">
            {t("empty")} {texts && t("emptyHint")}
          </p>
        )}
        {!isLatest && (
          <p className="text-sm">
            <Anchor href={paths.comments(office.key, deliveryId)}>{t("latest")}</Anchor>
          </p>
        )}
        {texts && isLatest && <NewComment office={office.key} deliveryId={deliveryId} texts={texts} />}
      </CommentBoard>
    </Sheet>
  );
}

interface CommentEntryProps {
  office: ActorOffice;
  deliveryId: string;
  comment: Comment;
  texts: FormTexts | null;
}

async function CommentEntry({ office, deliveryId, comment, texts }: CommentEntryProps) {
  const t = await getTranslations("comments");
  const role = (await getTranslations("roles"))(comment.author.role);
  const locale = await getLocale();
  const at = (iso: string) => formatMoment(iso, locale, office.timeZone);
  const names = comment.mentions.map(({ name }) => name).join(", ");
  const said =
    comment.body === null ? null : (
      <>
        <Said>{comment.body}</Said>
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
          {comment.editedAt && said && ` · ${t("edited", { time: at(comment.editedAt) })}`}
        </>
      }
    >
      {said === null ? (
        <p className="text-muted text-sm">{t("removed")}</p>
      ) : comment.own && texts ? (
        <OwnComment
          office={office.key}
          deliveryId={deliveryId}
          comment={comment}
          time={at(comment.createdAt)}
          texts={texts}
        >
          {said}
        </OwnComment>
      ) : (
        said
      )}
    </Entry>
  );
}
