import { Button, PasswordInput, Radio } from '@mantine/core';
import { useState } from 'react';
import { fileSize } from '../../components/fileSize.ts';
import { usePrint } from '../../components/usePrint.ts';
import { backupText as text } from '../../i18n/backup.vi.ts';
import classes from './Away.module.css';
import { awayCopy } from './awayCopySignal.ts';
import { RecoverySheet } from './RecoverySheet.tsx';
import { useAwayCopy, type MadePacket } from './useAwayCopy.ts';

/** As the contract takes it. */
const SHORTEST = 10;

/** With or without a passphrase, then the copy, then what to do with it. */
export function AwaySteps() {
  const { copy, confirm, failure } = useAwayCopy();
  const [isProtected, setProtected] = useState(false);
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const made = copy.data ?? null;
  const isShort = words.length < SHORTEST;
  const make = () => {
    setAsked(true);
    if (isProtected && (isShort || words !== again)) return;
    copy.mutate(isProtected ? words : null);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (made === null) make();
      }}
    >
      {made === null ? (
        <>
          <p>{text.copyBody}</p>
          <Radio.Group
            label={text.protection}
            value={isProtected ? 'with' : 'without'}
            onChange={(value) => setProtected(value === 'with')}
          >
            <div className={classes.choices}>
              <Radio
                value="without"
                label={text.withoutPassphrase}
                description={text.withoutHint}
              />
              <Radio value="with" label={text.withPassphrase} description={text.withHint} />
            </div>
          </Radio.Group>
          {isProtected && (
            <div className={classes.words}>
              <PasswordInput
                size="md"
                label={text.newPassphrase}
                value={words}
                autoComplete="new-password"
                error={isAsked && isShort ? text.tooShort : null}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
              <PasswordInput
                size="md"
                label={text.repeatPassphrase}
                value={again}
                autoComplete="new-password"
                error={isAsked && !isShort && words !== again ? text.different : null}
                onChange={(event) => setAgain(event.currentTarget.value)}
              />
            </div>
          )}
        </>
      ) : (
        <Made packet={made} />
      )}
      {copy.isPending && <p role="status">{text.copying}</p>}
      {failure !== null && (
        <p role="alert" className={classes.error}>
          {failure}
        </p>
      )}
      <div className={classes.actions}>
        <Button size="md" variant="default" onClick={awayCopy.close}>
          {made === null ? text.later : text.close}
        </Button>
        {made === null && (
          <Button size="md" type="submit" data-autofocus loading={copy.isPending}>
            {window.desktop === undefined ? text.download : text.chooseFolder}
          </Button>
        )}
        {made?.leftPc === null && (
          <Button
            size="md"
            loading={confirm.isPending}
            onClick={() => confirm.mutate(undefined, { onSuccess: awayCopy.close })}
          >
            {text.takenOut}
          </Button>
        )}
      </div>
    </form>
  );
}

function Made({ packet }: { readonly packet: MadePacket }) {
  const { print, trouble } = usePrint();
  return (
    <>
      <p role="status">
        {packet.isDownload
          ? text.downloaded(packet.name)
          : text.copied(packet.name, fileSize(packet.byteSize))}
        {!packet.isDownload && packet.leftPc === null && ` ${text.otherDrive}`}
      </p>
      {packet.leftPc === false && (
        <p role="alert" className={classes.error}>
          {text.sameDrive}
        </p>
      )}
      {packet.passphrase !== null && (
        <>
          <p>
            <Button variant="default" onClick={print}>
              {text.printSheet}
            </Button>
          </p>
          <RecoverySheet
            packet={packet.name}
            madeAt={packet.madeAt}
            passphrase={packet.passphrase}
          />
        </>
      )}
      {trouble !== null && (
        <p role="alert" className={classes.error}>
          {trouble}
        </p>
      )}
    </>
  );
}
