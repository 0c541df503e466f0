import { Arrivals } from './Arrivals.tsx';
import classes from './BoardContent.module.css';
import type { Board } from './boardTypes.ts';
import { CampaignHead } from './CampaignHead.tsx';
import { Coverage } from './Coverage.tsx';
import { EventProgramme } from './EventProgramme.tsx';
import { OpenUnits } from './OpenUnits.tsx';
import { ProgressCard } from './ProgressCard.tsx';
import { RunningCampaigns } from './RunningCampaigns.tsx';
import { Stepper } from './Stepper.tsx';
import { stepsOf } from './stepsOf.ts';

/** The board of one campaign. */
export function BoardContent({ board }: { readonly board: Board }) {
  return (
    <div className={classes.content}>
      <RunningCampaigns />
      <CampaignHead board={board} />
      <Stepper steps={stepsOf(board)} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Coverage board={board} />
          <OpenUnits board={board} />
          <Arrivals arrivals={board.arrivals} today={board.today} />
        </div>
        <div className={classes.stack}>
          <ProgressCard board={board} />
          {board.events.map((event) => (
            <EventProgramme key={event.name} event={event} today={board.today} />
          ))}
        </div>
      </div>
    </div>
  );
}
