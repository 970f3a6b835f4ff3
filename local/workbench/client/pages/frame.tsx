// The frame around a page of the program: its calls are passed on in the name of the person at the keyboard, its links
// lead to the workbench's own parts.
// INVARIANT: only messages of this very frame are heard.

import { useEffect, useRef } from 'preact/hooks';
import type { FromFrame, ToFrame } from '../../bridge/messages';
import { destinationOf } from '../destination';
import { useDesk } from '../desk';
import { go } from '../route';

interface FrameProps {
  readonly path: string;
  readonly title: string;
  /** As if the line were cut: nothing reaches the server. */
  readonly offline?: boolean;
  /** A link leads to a place of the workbench; by default one goes there. */
  readonly onGo?: (place: string) => void;
  readonly onClose?: () => void;
}

/** What the browser says of a call whose line is cut; wording as seen in public reports. */
const CUT = 'NetworkError: Connection failure due to HTTP 0';
const OUTSIDE = 'Ese enlace lleva fuera de la mesa de trabajo, que no se conecta con nadie.';

export function Frame({ path, title, offline = false, onGo = go, onClose }: FrameProps) {
  const { ask, complain } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const isCut = useRef(offline);
  isCut.current = offline;
  useEffect(() => {
    const reply = (message: ToFrame) => frame.current?.contentWindow?.postMessage(message, '*');
    const pass = async ({ id, fn, args }: Extract<FromFrame, { rva: 'call' }>) => {
      if (isCut.current) return reply({ rva: 'reply', id, error: CUT });
      const answer = await ask('pages.call', { fn, args: [...args] }).catch(() => ({ error: CUT }));
      reply({ rva: 'reply', id, ...answer });
    };
    const follow = async (address: string) => {
      const place = destinationOf(address, await ask('pages.address', {}));
      if (place === undefined) complain(OUTSIDE);
      else onGo(place);
    };
    const hear = ({ source, data }: MessageEvent<FromFrame | null>) => {
      if (source === null || source !== frame.current?.contentWindow || data === null) return;
      if (data.rva === 'call') void pass(data);
      if (data.rva === 'go') void follow(data.address);
      if (data.rva === 'close') onClose?.();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [ask, onGo]);
  return (
    <iframe ref={frame} class="page-frame" title={title} src={path} sandbox="allow-scripts allow-forms allow-modals" />
  );
}
