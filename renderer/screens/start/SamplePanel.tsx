import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { startText } from '../../i18n/start.vi.ts';
import classes from './StartScreen.module.css';

type Count = { readonly done: number; readonly total: number };

/** "Dùng thử với dữ liệu mẫu": practice reports enter one by one and may be stopped. */
export function SamplePanel() {
  const api = useApi();
  const queries = useQueryClient();
  const [count, setCount] = useState<Count | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const create = async () => {
    const controller = new AbortController();
    running.current = controller;
    setError(null);
    setCount({ done: 0, total: 0 });
    try {
      const steps = await api.session.createSample(undefined, { signal: controller.signal });
      for await (const step of steps) setCount(step);
    } catch (failure) {
      if (!controller.signal.aborted) setError(failure);
    }
    setCount(null);
    await queries.invalidateQueries({ queryKey: ['session'] });
  };

  return (
    <section className={classes.panel} aria-label={startText.sample}>
      <div className={classes.scroll}>
        <h2>{startText.sample}</h2>
        <p>{startText.sampleAbout}</p>
        {count !== null && count.total > 0 && <Entering count={count} />}
        {error !== null && (
          <p role="alert" className={classes.error}>
            {errorSentence(error)}
          </p>
        )}
      </div>
      <div className={classes.foot}>
        <span className={classes.help}>{count === null ? '' : startText.stopHint}</span>
        {count === null ? (
          <Button size="md" onClick={() => void create()}>
            {startText.sampleCreate}
          </Button>
        ) : (
          <Button size="md" variant="default" onClick={() => running.current?.abort()}>
            {startText.stop}
          </Button>
        )}
      </div>
    </section>
  );
}

function Entering({ count }: { readonly count: Count }) {
  const { done, total } = count;
  const sentence = startText.sampleEntering(done, total);
  return (
    <>
      <p>{sentence}</p>
      <Progress value={(done / total) * 100} transitionDuration={0} aria-label={sentence} />
    </>
  );
}
