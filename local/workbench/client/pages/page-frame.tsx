// A page of the program, opened in the name of the person at the keyboard.

import { useEffect, useState } from 'preact/hooks';
import type { OpenedPage } from '../../methods/pages';
import { useDesk } from '../desk';
import { Frame } from './frame';

interface PageFrameProps {
  readonly args: Readonly<Record<string, string>>;
  readonly offline?: boolean;
  readonly onGo?: (place: string) => void;
}

export function PageFrame({ args, ...frame }: PageFrameProps) {
  const { as, ask } = useDesk();
  const [opened, setOpened] = useState<OpenedPage | { readonly why: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    setOpened(null);
    ask('pages.open', { args }).then(
      (page) => wanted && setOpened(page),
      (error: Error) => wanted && setOpened({ why: error.message }),
    );
    return () => void (wanted = false);
  }, [as, JSON.stringify(args)]);

  if (opened === null) return <p class="loading">Abriendo la página…</p>;
  if ('why' in opened) {
    return (
      <p class="refusal" role="alert">
        {opened.why}
      </p>
    );
  }
  return <Frame {...frame} path={opened.path} title={opened.title} />;
}
