import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { INDICATOR_SETS } from '#app/domain/indicatorLibrary.ts';
import { useApi } from '../../api/apiContext.tsx';
import type { Outputs } from '../../api/session.ts';
import { Card } from '../../components/Card.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { formsText } from '../../i18n/campaign.vi.ts';
import classes from './CampaignScreen.module.css';
import { CheckList } from './CheckList.tsx';
import { FormsTable } from './FormsTable.tsx';
import { addOwnForm, addOwnIndicator, addSet } from './formsDraft.ts';
import type { FormsDraft, Setup } from './setupTypes.ts';
import type { SetupSave } from './useSetupSave.ts';

type Effects = Outputs['setup']['formEffects'];

/**
 * Indicators of the campaign and which form asks for them. A change that closes
 * cells with figures is said, and asked about, before it is saved.
 */
export function FormsCard({
  setup,
  saving,
  isReadOnly,
}: {
  readonly setup: Setup;
  readonly saving: SetupSave;
  readonly isReadOnly: boolean;
}) {
  const api = useApi();
  const [asked, setAsked] = useState<{ draft: FormsDraft; effects: Effects } | null>(null);
  const { indicators, forms, checks } = setup;
  const draft: FormsDraft = { indicators, forms, checks };
  const store = (changed: FormsDraft) =>
    saving.save((client, seen) => client.setup.saveForms({ ...seen, ...changed }));
  const change = async (changed: FormsDraft) => {
    const seen = { campaign: setup.code, version: setup.version };
    const effects = closesCells(draft, changed)
      ? await api.setup.formEffects({ ...seen, ...changed })
      : [];
    if (effects.length > 0) setAsked({ draft: changed, effects });
    else await store(changed);
  };
  const ownForms = new Set(
    setup.forms.flatMap(({ target }) => ('unit' in target ? [target.unit] : [])),
  );
  return (
    <Card
      title={formsText.heading}
      right={
        !isReadOnly && (
          <>
            <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <Button id="setup-forms" variant="default">
                  {formsText.addSet}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {INDICATOR_SETS.map((set) => (
                  <Menu.Item key={set.code} onClick={() => void change(addSet(draft, set))}>
                    {set.name}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button
              variant="default"
              leftSection={<IconPlus size={14} stroke={1.8} />}
              onClick={() => void change(addOwnIndicator(draft))}
            >
              {formsText.addOwn}
            </Button>
            <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <Button variant="default" disabled={setup.roster.length === 0}>
                  {formsText.addForm}
                </Button>
              </Menu.Target>
              <Menu.Dropdown className={classes.menu}>
                {setup.roster
                  .filter(({ unit }) => !ownForms.has(unit))
                  .map(({ unit, name, form }) => (
                    <Menu.Item
                      key={unit}
                      onClick={() => void change(addOwnForm(draft, { code: unit, name, form }))}
                    >
                      {name}
                    </Menu.Item>
                  ))}
              </Menu.Dropdown>
            </Menu>
          </>
        )
      }
    >
      {setup.indicators.length === 0 ? (
        <p className={classes.empty}>{formsText.empty}</p>
      ) : (
        <>
          <FormsTable
            previousTotals={setup.previousTotals}
            draft={draft}
            isReadOnly={isReadOnly}
            onChange={(next) => void change(next)}
          />
          <CheckList draft={draft} isReadOnly={isReadOnly} onChange={(next) => void change(next)} />
        </>
      )}
      <ConfirmDialog
        question={asked === null ? null : formsText.affectsQuestion}
        safe={formsText.affectsKeep}
        act={formsText.affectsAct}
        isActing={false}
        onSafe={() => setAsked(null)}
        onAct={() => {
          if (asked !== null) void store(asked.draft);
          setAsked(null);
        }}
      >
        {asked?.effects.map(({ indicator, form, units }) => (
          <p key={`${form} ${indicator}`}>{formsText.affects(units, indicator, form)}</p>
        ))}
        <p>{formsText.undo}</p>
      </ConfirmDialog>
    </Card>
  );
}

/** Only taking an indicator off a form, or a form away, closes cells. */
function closesCells(before: FormsDraft, after: FormsDraft): boolean {
  const kept = new Map(after.forms.map(({ id, indicators }) => [id, new Set(indicators)]));
  return before.forms.some(({ id, indicators }) =>
    indicators.some((code) => kept.get(id)?.has(code) !== true),
  );
}
