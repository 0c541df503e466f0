import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { troubleText } from '../i18n/shell.vi.ts';
import classes from './Trouble.module.css';

type Props = { readonly onReopen: () => void; readonly children: ReactNode };

/** A bug in a screen takes down that screen alone: the rail stays and leads elsewhere. */
export class ScreenBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className={classes.place} data-region tabIndex={-1}>
        <p role="alert">{troubleText.crashed}</p>
        <Button
          onClick={() => {
            this.props.onReopen();
            this.setState({ hasFailed: false });
          }}
        >
          {troubleText.reopen}
        </Button>
      </main>
    );
  }
}
