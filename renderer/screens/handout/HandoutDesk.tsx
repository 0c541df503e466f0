import { useState } from 'react';
import { HANDOUT_KEYS, handoutText } from '../../i18n/handout.vi.ts';
import { Page } from '../../shell/Page.tsx';
import classes from './Handout.module.css';
import { HandoutPapers } from './HandoutPapers.tsx';
import { HandoutTable } from './HandoutTable.tsx';
import { HandoutTools } from './HandoutTools.tsx';
import type { HandoutChannel, HandoutList, HandoutUnit } from './handoutTypes.ts';
import { useHandout } from './useHandout.ts';

export type HandoutFilter = 'notSent' | 'notReceived' | null;

/** Papers above, one row a unit below; marks go to all chosen rows in one step. */
export function HandoutDesk({
  campaign,
  list,
  isReadOnly,
}: {
  readonly campaign: string;
  readonly list: HandoutList;
  readonly isReadOnly: boolean;
}) {
  const [filter, setFilter] = useState<HandoutFilter>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { save, failure } = useHandout(campaign);
  const shown = list.units.filter((unit) => passes(unit, filter));
  const marked = shown.filter(({ unit }) => chosen.has(unit));
  const markSent = (units: readonly HandoutUnit[], channel: HandoutChannel) =>
    save(units, { channel, sentOn: list.today });
  const markReceived = (units: readonly HandoutUnit[]) => save(units, { receivedOn: list.today });
  const sent = list.units.filter(({ handout }) => handout !== null).length;
  const received = list.units.filter(({ handout }) => isReceived(handout)).length;
  return (
    <Page
      title={handoutText.title}
      subtitle={handoutText.subtitle(sent, received, list.units.length)}
      keys={HANDOUT_KEYS}
      tools={
        <HandoutTools
          list={list}
          filter={filter}
          marked={marked.length}
          isReadOnly={isReadOnly}
          onFilter={setFilter}
          onSent={(channel) => void markSent(marked, channel)}
          onReceived={() => void markReceived(marked)}
          onClear={() => void save(marked, null)}
        />
      }
    >
      <HandoutPapers campaign={campaign} list={list} />
      {failure !== null && (
        <p role="alert" className={classes.error}>
          {failure}
        </p>
      )}
      {list.units.length === 0 ? (
        <p className={classes.empty}>{handoutText.empty}</p>
      ) : (
        <HandoutTable
          campaign={campaign}
          units={shown}
          chosen={chosen}
          isReadOnly={isReadOnly}
          onChoose={setChosen}
          onSave={(unit, patch) => void save([unit], patch)}
          onKey={(key, units) => {
            if (key === 'sent') void markSent(units, 'zalo');
            else void markReceived(units);
          }}
        />
      )}
    </Page>
  );
}

function passes({ handout }: HandoutUnit, filter: HandoutFilter): boolean {
  if (filter === 'notSent') return handout === null;
  return filter === null || (handout !== null && !isReceived(handout));
}

function isReceived(handout: HandoutUnit['handout']): boolean {
  return handout !== null && handout.receivedOn !== null;
}
