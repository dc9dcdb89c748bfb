import { DetailsMenu } from "../layout/details-menu";
import { Anchor } from "../ui/anchor";
import { ChevronIcon } from "../ui/icons";

type ExportMenuProps = {
  label: string;
  /** The list as it is shown, filter and order too, in each format. */
  hrefs: { xlsx: string; csv: string };
};

/** The list as a file. Links without `download`: where there is no file, the answer leads back here and says why. */
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
