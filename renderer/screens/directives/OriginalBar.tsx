import { IconChevronDown, IconChevronUp, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { IconAction } from '../../components/IconAction.tsx';
import { originalText } from '../../i18n/directives.vi.ts';
import classes from './Original.module.css';

const LEAST = 0.5;
const MOST = 3;
const STEP = 0.25;

/** Page by page, what the colours mean, larger and smaller. */
export function OriginalBar({
  page,
  pages,
  zoom,
  hasPictures,
  onPage,
  onZoom,
}: {
  readonly page: number;
  readonly pages: number;
  readonly zoom: number;
  readonly hasPictures: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
}) {
  return (
    <div className={classes.bar}>
      {pages > 0 && (
        <>
          <IconAction label={originalText.previous} onClick={() => onPage(Math.max(0, page - 1))}>
            <IconChevronUp size={16} stroke={1.6} />
          </IconAction>
          <IconAction
            label={originalText.next}
            onClick={() => onPage(Math.min(pages - 1, page + 1))}
          >
            <IconChevronDown size={16} stroke={1.6} />
          </IconAction>
          <span className={classes.pageCount}>{originalText.page(page + 1, pages)}</span>
          <span className={classes.legend}>
            {(['current', 'read', 'suggested'] as const).map((light) => (
              <span key={light}>
                <i data-light={light} />
                {originalText[light]}
              </span>
            ))}
          </span>
        </>
      )}
      {hasPictures && (
        <span className={classes.zoom}>
          <IconAction
            label={originalText.smaller}
            onClick={() => onZoom(Math.max(LEAST, zoom - STEP))}
          >
            <IconZoomOut size={16} stroke={1.6} />
          </IconAction>
          <Button variant="subtle" onClick={() => onZoom(1)}>
            {originalText.fit}
          </Button>
          <IconAction
            label={originalText.larger}
            onClick={() => onZoom(Math.min(MOST, zoom + STEP))}
          >
            <IconZoomIn size={16} stroke={1.6} />
          </IconAction>
        </span>
      )}
    </div>
  );
}
