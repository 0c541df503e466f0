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
import { FormChoice } from './FormChoice.tsx';
import { FormOrderTable } from './FormOrderTable.tsx';
import { FormsTable } from './FormsTable.tsx';
import { indicatorFieldId } from './IndicatorFields.tsx';
import { addOwnForm, addOwnIndicator, addSet } from './formsDraft.ts';
import { selectWhenDrawn } from './selectWhenDrawn.ts';
import type { FormsDraft, FormsEdit, Setup } from './setupTypes.ts';
import type { SetupSave } from './useSetupSave.ts';

type Effects = Outputs['setup']['formEffects'];

/**
 * Indicators of the campaign and which form asks for them. A change that closes
 * cells with figures, or asks units that have reported for more, is said and
 * asked about before it is saved.
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
  const [asked, setAsked] = useState<{ edit: FormsEdit; effects: Effects } | null>(null);
  const [shownForm, setShownForm] = useState<string | null>(null);
  const draft = draftOf(setup);
  const shown = draft.forms.find(({ id }) => id !== null && id === shownForm) ?? null;
  const store = (edit: FormsEdit) =>
    saving.save((client, seen, newest) =>
      client.setup.saveForms({ ...seen, ...edit(draftOf(newest)) }),
    );
  const change = async (edit: FormsEdit) => {
    const newest = await saving.newest();
    const before = draftOf(newest);
    const changed = edit(before);
    const seen = { campaign: newest.code, version: newest.version };
    const effects = touchesCells(before, changed)
      ? await api.setup.formEffects({ ...seen, ...changed })
      : [];
    if (effects.length > 0) setAsked({ edit, effects });
    else await store(edit);
  };
  const addOwn = async () => {
    await change(addOwnIndicator);
    const code = (await saving.newest()).indicators.at(-1)?.code ?? '';
    selectWhenDrawn(indicatorFieldId(code));
  };
  const ownForms = new Set(
    setup.forms.flatMap(({ target }) => ('unit' in target ? [target.unit] : [])),
  );
  return (
    <Card
      isRegion
      title={formsText.heading}
      right={
        !isReadOnly && (
          <>
            <Menu id="setup-forms" position="bottom-end" transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <Button variant="default">{formsText.addSet}</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {INDICATOR_SETS.map((set) => (
                  <Menu.Item key={set.code} onClick={() => void change((now) => addSet(now, set))}>
                    {set.name}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button
              variant="default"
              leftSection={<IconPlus size={14} stroke={1.8} />}
              onClick={() => void addOwn()}
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
                      onClick={() =>
                        void change((now) => addOwnForm(now, { code: unit, name, form }))
                      }
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
          <FormChoice
            forms={draft.forms}
            shown={shown}
            isReadOnly={isReadOnly}
            onShow={setShownForm}
            onChange={(edit) => void change(edit)}
          />
          {shown === null ? (
            <FormsTable
              draft={draft}
              setup={setup}
              isReadOnly={isReadOnly}
              onChange={(edit) => void change(edit)}
            />
          ) : (
            <FormOrderTable
              draft={draft}
              form={shown}
              isReadOnly={isReadOnly}
              onChange={(edit) => void change(edit)}
            />
          )}
          <CheckList draft={draft} isReadOnly={isReadOnly} onChange={(edit) => void change(edit)} />
        </>
      )}
      <ConfirmDialog
        question={asked === null ? null : formsText.affectsQuestion}
        safe={formsText.affectsKeep}
        act={formsText.affectsAct}
        isActing={false}
        onSafe={() => setAsked(null)}
        onAct={() => {
          if (asked !== null) void store(asked.edit);
          setAsked(null);
        }}
      >
        {asked?.effects.map(({ effect, indicator, form, units }) => (
          <p key={`${effect} ${form} ${indicator}`}>{formsText[effect](units, indicator, form)}</p>
        ))}
        <p>{formsText.undo}</p>
      </ConfirmDialog>
    </Card>
  );
}

function draftOf({ indicators, forms, checks }: Setup): FormsDraft {
  return { indicators, forms, checks };
}

/** Only which form asks for what closes or opens cells. */
function touchesCells(before: FormsDraft, after: FormsDraft): boolean {
  const asked = ({ forms }: FormsDraft) =>
    forms.map(({ id, indicators }) => `${id ?? ''}: ${indicators.toSorted().join()}`).join('; ');
  return asked(before) !== asked(after);
}
