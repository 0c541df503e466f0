import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { PAGE_HEIGHTS, type FlowPage, type FlowSection } from './flow.ts';
import { FlowContent } from './FlowContent.tsx';
import { measureFlow } from './measureFlow.ts';
import { paginate } from './paginate.ts';
import classes from './Paper.module.css';

/**
 * Pages of a flow: pieces the model did not put on pages are drawn once out of
 * sight at paper width, their heights fill the pages. `measure` has to be drawn
 * for that.
 */
export function usePages(sections: readonly FlowSection[]): {
  readonly pages: readonly FlowPage[];
  readonly measure: ReactNode;
} {
  const [pages, setPages] = useState<readonly FlowPage[]>([]);
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    let isCurrent = true;
    const lay = () => {
      if (!isCurrent) return;
      const measures = measureFlow(element);
      setPages(
        sections.flatMap((section) =>
          paginate(section, PAGE_HEIGHTS[section.orientation], measures),
        ),
      );
    };
    lay();
    void document.fonts.ready.then(lay);
    return () => {
      isCurrent = false;
    };
  }, [sections]);
  const measure = (
    <div className={classes.measure} ref={container} aria-hidden>
      {sections.filter(isMeasured).map((section) => (
        <div key={section.id} className={classes.page} data-orientation={section.orientation}>
          <FlowContent items={section.items} />
        </div>
      ))}
    </div>
  );
  return { pages, measure };
}

function isMeasured(section: FlowSection): boolean {
  return section.pages === undefined;
}
