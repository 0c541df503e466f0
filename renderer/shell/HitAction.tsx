import { Spotlight } from '@mantine/spotlight';
import { SCREEN_NAMES } from '../i18n/shell.vi.ts';
import { searchText } from '../i18n/search.vi.ts';
import { formText } from '../i18n/receivedForms.vi.ts';
import classes from './HitAction.module.css';
import type { Hit } from './hitPath.ts';

/** One thing found: its words lit, and below them where it stands. */
export function HitAction({ hit, onOpen }: { readonly hit: Hit; readonly onOpen: () => void }) {
  const place = placeWords(hit);
  return (
    <Spotlight.Action onClick={onOpen} data-hit={hit.id}>
      <span className={classes.body}>
        <Pieces className={classes.title} pieces={hit.title} />
        {hit.passage !== null && <Pieces className={classes.passage} pieces={hit.passage} />}
        <span className={classes.place} title={place}>
          {place}
        </span>
      </span>
    </Spotlight.Action>
  );
}

function Pieces({
  pieces,
  className,
}: {
  readonly pieces: Hit['title'];
  readonly className: string | undefined;
}) {
  const text = pieces.map((piece) => piece.text).join('');
  return (
    <span className={className} title={text}>
      {withPlaces(pieces).map(({ at, text: words, isLit }) =>
        isLit ? (
          <mark key={at} className={classes.lit}>
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </span>
  );
}

/** Each piece with where it begins, which no other piece does. */
function withPlaces(pieces: Hit['title']) {
  let at = 0;
  return pieces.map((piece) => {
    const placed = { ...piece, at };
    at += piece.text.length;
    return placed;
  });
}

/**
 * "Kết quả nổi bật · Thôn Đông La · Nhập kết quả · Ngày hội 01-10": the name of
 * the campaign, the longest, gives way first.
 */
function placeWords(hit: Hit): string {
  const words = [
    hit.indicatorLabel ?? searchText.found[hit.found],
    hit.unitName,
    PLACE_SCREENS[hit.place.screen],
    hit.campaign?.name ?? null,
  ];
  return [...new Set(words.filter((word) => word !== null))].join(' · ');
}

const PLACE_SCREENS: Readonly<Record<Hit['place']['screen'], string>> = {
  directive: SCREEN_NAMES.directives,
  document: SCREEN_NAMES.campaign,
  event: SCREEN_NAMES.campaign,
  programme: SCREEN_NAMES.activities,
  duty: SCREEN_NAMES.duties,
  unit: SCREEN_NAMES.units,
  grid: SCREEN_NAMES.grid,
  activity: SCREEN_NAMES.activities,
  photo: SCREEN_NAMES.photos,
  report: SCREEN_NAMES.report,
  receivedForm: formText.title,
};
