import { IconHistory, IconLayoutBoard, IconLock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Session } from '../../api/session.ts';
import { GuideKey } from '../../guide/GuideKey.tsx';
import { START_PAGE } from '../../guide/guidePlaces.ts';
import { startText } from '../../i18n/start.vi.ts';
import { NewOfficePanel } from './NewOfficePanel.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { SamplePanel } from './SamplePanel.tsx';
import { StartChoice } from './StartChoice.tsx';
import classes from './StartScreen.module.css';

/** The first run: three ways to begin, one panel each. */
export function StartScreen({
  session: { dataFolder },
}: {
  readonly session: Extract<Session, { state: 'empty' }>;
}) {
  const [way, setWay] = useState<'start' | 'sample' | 'restore'>('start');
  const { heading } = startText;
  return (
    <div className={classes.ground}>
      <main className={classes.box}>
        <section className={classes.ways} aria-label={startText.choose}>
          <h1 className={classes.title}>
            {heading.map((line) => (
              <span key={line}>{line} </span>
            ))}
          </h1>
          <p className={classes.purpose}>{startText.purpose}</p>
          <StartChoice
            icon={IconPencil}
            name={startText.start}
            hint={startText.startHint}
            isChosen={way === 'start'}
            onChoose={() => setWay('start')}
          />
          <StartChoice
            icon={IconLayoutBoard}
            name={startText.sample}
            hint={startText.sampleHint}
            isChosen={way === 'sample'}
            onChoose={() => setWay('sample')}
          />
          <StartChoice
            icon={IconHistory}
            name={startText.restore}
            hint={startText.restoreHint}
            isChosen={way === 'restore'}
            onChoose={() => setWay('restore')}
          />
          <p className={classes.local}>
            <IconLock size={16} stroke={1.6} aria-hidden />
            <span>
              {startText.localOnly}
              <br />
              {startText.dataFolder(dataFolder)}
            </span>
          </p>
        </section>
        {way === 'start' && <NewOfficePanel />}
        {way === 'sample' && <SamplePanel />}
        {way === 'restore' && <RestorePanel heading={startText.restore} />}
      </main>
      <GuideKey page={START_PAGE} keys={[]} />
    </div>
  );
}
