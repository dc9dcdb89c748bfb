import { DetailsMenu } from "../layout/details-menu";
import { Anchor } from "../ui/anchor";
import { ChevronIcon } from "../ui/icons";

type ExportMenuProps = {
  label: string;
  /**
   * The addresses of the list's file, one per format, with the same filter and order as the page.
   */
  hrefs: { xlsx: string; csv: string };
};

/**
 * The links to the list's file. They have no `download` attribute: when the server refuses the
 * file, it redirects back to the list, which shows the reason.
 */
export function ExportMenu({ label, hrefs }: ExportMenuProps) {
  return (
    <div className="export-menu">
      <DetailsMenu
        summary={
          <>
            {label}
            <ChevronIcon />
          </>
        }
      >
        <Anchor className="menu-link" href={hrefs.xlsx}>
          Excel
        </Anchor>
        <Anchor className="menu-link" href={hrefs.csv}>
          CSV
        </Anchor>
      </DetailsMenu>
    </div>
  );
}
