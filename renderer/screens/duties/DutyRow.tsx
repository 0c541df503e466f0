import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { Outputs } from '../../api/session.ts';
import { IconAction } from '../../components/IconAction.tsx';
import { dutyText } from '../../i18n/duties.vi.ts';
import { shellText } from '../../i18n/shell.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import { useOfficeHistory } from '../../shell/useOfficeHistory.ts';
import { DutyFigure } from './DutyFigure.tsx';
import { DutyForm } from './DutyForm.tsx';
import classes from './DutyScreen.module.css';

type Duty = Outputs['duty']['list']['duties'][number];
type Assessment = NonNullable<Duty['assessment']>;

const ASSESSMENTS = ['done', 'partly', 'notDone'] as const;

/**
 * One duty. A text is saved when its field is left, a choice at once; what was
 * typed stays until it is stored.
 */
export function DutyRow({
  campaign,
  duty,
  isOpen,
  isLocked,
}: {
  readonly campaign: string;
  readonly duty: Duty;
  readonly isOpen: boolean;
  readonly isLocked: boolean;
}) {
  const [isEditing, setEditing] = useState(false);
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const result = draft ?? duty.result;
  // A text that is left and a choice made right after it are saved one after the other.
  const version = useRef(duty.version);
  useEffect(() => {
    version.current = duty.version;
  }, [duty.version]);
  const saving = useMutation({
    scope: { id: `duty ${duty.id}` },
    mutationFn: async (stated: { result: string; assessment: Assessment | null }) => {
      const known = { campaign, duty: duty.id, version: version.current };
      version.current = (await api.duty.save({ ...known, ...stated })).version;
    },
    onSuccess: async (_saved, stated) => {
      await queries.invalidateQueries();
      setDraft((now) => (now === stated.result ? null : now));
    },
  });
  const save = (text: string, assessment = duty.assessment) => {
    if (text.trim() !== duty.result || assessment !== duty.assessment) {
      saving.mutate({ result: text, assessment });
    }
  };
  const toast = useToast();
  const { undo } = useOfficeHistory();
  const removing = useMutation({
    mutationFn: () => api.duty.remove({ campaign, duty: duty.id }),
    onSuccess: async () => {
      toast({
        text: dutyText.removed(duty.unitText),
        action: { label: shellText.undo, run: undo },
      });
      await queries.invalidateQueries();
    },
  });
  const { proposal } = duty;
  if (isEditing) {
    return (
      <tr className={classes.row}>
        <td colSpan={3}>
          <DutyForm campaign={campaign} duty={duty} onClose={() => setEditing(false)} />
        </td>
      </tr>
    );
  }
  return (
    <tr className={classes.row} data-duty={duty.id}>
      <th scope="row">
        <div className={classes.head}>
          <strong>{duty.unitText}</strong>
          {duty.isTyped && !isLocked && (
            <span>
              <IconAction label={dutyText.edit(duty.unitText)} onClick={() => setEditing(true)}>
                <IconPencil size={15} stroke={1.6} />
              </IconAction>
              <IconAction label={dutyText.remove(duty.unitText)} onClick={() => removing.mutate()}>
                <IconX size={15} stroke={1.6} />
              </IconAction>
            </span>
          )}
        </div>
        <p>{duty.text}</p>
        {removing.isError && <p role="alert">{errorSentence(removing.error)}</p>}
        {proposal === null && <p className={classes.noUnits}>{dutyText.noUnits}</p>}
      </th>
      <td>
        <Textarea
          aria-label={dutyText.resultOf(duty.unitText)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          readOnly={!isOpen}
          value={result}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={() => save(result)}
        />
        {saving.isError && <p role="alert">{errorSentence(saving.error)}</p>}
        {proposal !== null && (
          <div className={classes.proposal}>
            <span>{dutyText.proposal}</span>
            <ul>
              {proposal.figures.map((figure) => (
                <li key={figure.indicator}>
                  <DutyFigure campaign={campaign} figure={figure} units={proposal.units} />
                </li>
              ))}
            </ul>
            {isOpen && result === '' && (
              <Button
                variant="default"
                onClick={() => {
                  setDraft(proposal.text);
                  save(proposal.text);
                }}
              >
                {dutyText.take}
              </Button>
            )}
          </div>
        )}
      </td>
      <td>
        <Radio.Group
          aria-label={dutyText.assessmentOf(duty.unitText)}
          value={duty.assessment}
          onChange={(value) => {
            const chosen = ASSESSMENTS.find((each) => each === value);
            if (chosen !== undefined) save(result, chosen);
          }}
        >
          <Stack gap={6}>
            {ASSESSMENTS.map((value) => (
              <Radio
                key={value}
                value={value}
                size="xs"
                disabled={!isOpen}
                label={dutyText.assessments[value]}
              />
            ))}
          </Stack>
        </Radio.Group>
      </td>
    </tr>
  );
}
