import { Modal, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useApi } from '../../../api/apiContext.tsx';
import type { Outputs } from '../../../api/session.ts';
import { reportText } from '../../../i18n/report.vi.ts';
import { textsText } from '../../../i18n/reportTexts.vi.ts';
import { Loaded } from '../../../shell/Loaded.tsx';
import type { Preview } from '../ReportScreen.tsx';
import { TextEditor } from './TextEditor.tsx';
import { textName } from './textName.ts';
import classes from './TextsDialog.module.css';

export type ReportText = Outputs['prose']['texts'][number];
type Kind = ReportText['kind'];

/** Every wording of a kind of report; the chosen one is changed at the right. */
export function TextsDialog({
  campaign,
  kind,
  indicators,
  isOpen,
  onClose,
}: {
  readonly campaign: string;
  /** Shown first: the kind of the report on screen. */
  readonly kind: Kind;
  readonly indicators: Preview['indicators'];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const isChanged = useRef(false);
  const [isWarned, setWarned] = useState(false);
  const close = () => {
    if (isChanged.current && !isWarned) {
      setWarned(true);
      return;
    }
    isChanged.current = false;
    setWarned(false);
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size={980}
      title={textsText.title}
      closeButtonProps={{ 'aria-label': reportText.close }}
    >
      <Texts
        campaign={campaign}
        first={kind}
        indicators={indicators}
        isWarned={isWarned}
        onChange={(changed) => {
          isChanged.current = changed;
          setWarned(false);
        }}
      />
    </Modal>
  );
}

type TextsProps = {
  readonly campaign: string;
  readonly first: Kind;
  readonly indicators: Preview['indicators'];
  readonly isWarned: boolean;
  readonly onChange: (isChanged: boolean) => void;
};

function Texts({ campaign, first, indicators, isWarned, onChange }: TextsProps) {
  const api = useApi();
  const [kind, setKind] = useState(first);
  const [chosen, setChosen] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  /** What was typed of one wording stays while another is looked at; null when it is stored. */
  const draftText = (text: ReportText, wording: string | null) => {
    const kept = new Map(drafts);
    if (wording === null) kept.delete(textId(text));
    else kept.set(textId(text), wording);
    setDrafts(kept);
    onChange(kept.size > 0);
  };
  const query = useQuery({
    queryKey: ['report texts', campaign],
    queryFn: () => api.prose.texts({ campaign }),
  });
  return (
    <Loaded query={query}>
      {(texts) => {
        const shown = texts.filter((text) => text.kind === kind);
        const current = shown.find(({ key }) => key === chosen) ?? shown[0];
        return (
          <div className={classes.texts}>
            <div className={classes.side}>
              <NativeSelect
                label={textsText.kind}
                value={kind}
                data-autofocus
                onChange={(event) => setKind(kindOf(event.currentTarget.value))}
                data={KINDS.map((value) => ({ value, label: textsText.kinds[value] }))}
              />
              <ul className={classes.list} aria-label={textsText.list}>
                {shown.map((text) => (
                  <li key={text.key}>
                    <button
                      type="button"
                      aria-pressed={text.key === current?.key}
                      tabIndex={text.key === current?.key ? 0 : -1}
                      onClick={() => setChosen(text.key)}
                      onKeyDown={walkList}
                    >
                      {textName(text)}
                      {text.wording !== null && <small>{textsText.own}</small>}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
            {current !== undefined && (
              <TextEditor
                key={textId(current)}
                campaign={campaign}
                text={current}
                indicators={indicators}
                draft={drafts.get(textId(current)) ?? null}
                takesFocus={chosen === current.key}
                isWarned={isWarned}
                onDraft={(wording) => draftText(current, wording)}
              />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

/** Arrows go through the list, which is one stop of Tab. */
function walkList(event: KeyboardEvent<HTMLButtonElement>): void {
  const buttons = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(event.currentTarget);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}

function textId({ kind, key }: ReportText): string {
  return `${kind} ${key}`;
}

const KINDS = ['thematic', 'quick', 'short', 'all'] as const;

function kindOf(value: string): Kind {
  return KINDS.find((kind) => kind === value) ?? 'thematic';
}
