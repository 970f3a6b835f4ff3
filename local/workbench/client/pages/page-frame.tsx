// A page of the program in its frame: it is opened in the name of the person at the keyboard, its calls are passed on,
// its links lead to the workbench's own parts.
// INVARIANT: only messages of this very frame are heard.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { FromFrame, ToFrame } from '../../bridge/messages';
import type { OpenedPage } from '../../methods/pages';
import { destinationOf } from '../destination';
import { useDesk } from '../desk';
import { go } from '../route';

interface PageFrameProps {
  readonly args: Readonly<Record<string, string>>;
  /** As if the line were cut: nothing reaches the server. */
  readonly offline?: boolean;
  readonly onTitle?: (title: string) => void;
  readonly onClose?: () => void;
}

/** What the browser says of a call whose line is cut; wording as seen in public reports. */
const CUT = 'NetworkError: Connection failure due to HTTP 0';

export function PageFrame({ args, offline = false, onTitle, onClose }: PageFrameProps) {
  const { as, ask, complain } = useDesk();
  const [opened, setOpened] = useState<OpenedPage | { readonly why: string } | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const isCut = useRef(offline);
  isCut.current = offline;
  const question = JSON.stringify([as, args]);
  useEffect(() => {
    let wanted = true;
    setOpened(null);
    ask('pages.open', { args }).then(
      (page) => {
        if (!wanted) return;
        setOpened(page);
        onTitle?.(page.title);
      },
      (error: Error) => wanted && setOpened({ why: error.message }),
    );
    return () => void (wanted = false);
  }, [question]);

  useEffect(() => {
    const reply = (message: ToFrame) => frame.current?.contentWindow?.postMessage(message, '*');
    const pass = async ({ id, fn, args: sent }: Extract<FromFrame, { rva: 'call' }>) => {
      if (isCut.current) return reply({ rva: 'reply', id, error: CUT });
      const answer = await ask('pages.call', { fn, args: [...sent] }).catch(() => ({ error: CUT }));
      reply({ rva: 'reply', id, ...answer });
    };
    const follow = async (address: string) => {
      const place = destinationOf(address, await ask('pages.address', {}));
      if (place === undefined) complain('Ese enlace lleva fuera de la mesa de trabajo, que no se conecta con nadie.');
      else go(place);
    };
    const hear = ({ source, data }: MessageEvent<FromFrame | null>) => {
      if (source === null || source !== frame.current?.contentWindow || data === null) return;
      if (data.rva === 'call') void pass(data);
      if (data.rva === 'go') void follow(data.address);
      if (data.rva === 'close') onClose?.();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [ask]);

  if (opened === null) return <p class="loading">Abriendo la página…</p>;
  if ('why' in opened)
    return (
      <p class="refusal" role="alert">
        {opened.why}
      </p>
    );
  return (
    <iframe
      ref={frame}
      class="page-frame"
      title="Página del registro"
      src={opened.path}
      sandbox="allow-scripts allow-forms allow-modals"
    />
  );
}
