import type { ReactNode } from 'react';
import { photoText } from '../../i18n/photos.vi.ts';
import classes from './Photos.module.css';
import type { Photo } from './photoTypes.ts';

/** Photos that have a place: by unit, and within the unit by activity. */
export function PlacedPhotos({
  photos,
  card,
}: {
  readonly photos: readonly Photo[];
  readonly card: (photo: Photo) => ReactNode;
}) {
  const units = Map.groupBy(photos, ({ place }) => place?.unitCode ?? '');
  return [...units.values()].map((ofUnit) => {
    const place = ofUnit[0]?.place;
    if (place === undefined || place === null) return null;
    const activities = Map.groupBy(ofUnit, (photo) => photo.place?.activityId ?? null);
    return (
      <section key={place.unitCode} className={classes.unit} aria-label={place.unitName}>
        <h3 className={classes.unitName}>
          <span title={place.unitName}>{place.unitName}</span>
          <small>{photoText.photos(ofUnit.length)}</small>
        </h3>
        {[...activities].map(([activityId, ofActivity]) => (
          <div key={activityId}>
            <h4 className={classes.activity}>
              {ofActivity[0]?.place?.activityName ?? photoText.unitItself}
            </h4>
            <ul className={classes.cards}>{ofActivity.map(card)}</ul>
          </div>
        ))}
      </section>
    );
  });
}
