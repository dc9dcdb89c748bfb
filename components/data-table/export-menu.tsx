import { DetailsMenu } from "../layout/details-menu";
import { Anchor } from "../ui/anchor";
import { ChevronIcon } from "../ui/icons";

type ExportMenuProps = {
  label: string;
  /** The list as it is shown, filter and order too, in each format. */
  hrefs: { xlsx: string; csv: string };
};

/** The list as a file. */
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
        <Anchor className="menu-link" href={hrefs.xlsx} download="">
          Excel
        </Anchor>
        <Anchor className="menu-link" href={hrefs.csv} download="">
          CSV
        </Anchor>
      </DetailsMenu>
    </div>
  );
}
