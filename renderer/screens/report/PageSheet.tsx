import { reportText } from '../../i18n/report.vi.ts';
import type { FlowPage } from './flow.ts';
import { FlowContent } from './FlowContent.tsx';
import classes from './Paper.module.css';

/** One A4 page; its number stands in the top margin from the second page of a section on. */
export function PageSheet({ page }: { readonly page: FlowPage }) {
  const { section, number } = page;
  return (
    <article
      className={classes.page}
      data-orientation={section.orientation}
      data-page={page.id}
      lang="vi"
      aria-label={reportText.page(number)}
    >
      {section.notice !== undefined && (
        <div className={classes.notice}>
          <span>{section.notice}</span>
          {number > 1 && <span>{number}</span>}
        </div>
      )}
      {section.notice === undefined && number > 1 && (
        <div className={classes.pageNumber}>{number}</div>
      )}
      <FlowContent items={page.items} />
    </article>
  );
}
