// Points of access: besides its row, each has the form's address with its code filled in, and a poster that prints.

import { useRef, useState } from 'preact/hooks';
import { kitTexts } from '../../messages/es/pages';
import { directorioTexts as texts } from '../../messages/es/pages/directorio';
import { poster } from '../../messages/respondents/poster';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { copyShown } from '../kit/copy-text';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { nameOf } from './columns';
import { Plain } from './plain-part';
import type { EditingProps } from './row-editor';
import type { AccessLink, DirectoryRow, DirectoryView } from './view';

export function AccessPoints(props: EditingProps) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Plain
      {...props}
      part="accessPoints"
      extra={(row) =>
        row.holds && (
          <Button
            kind="plain"
            name={fill(texts.linkName, { name: nameOf('accessPoints', row) })}
            expanded={shown === row.id}
            onPress={() => setShown(shown === row.id ? null : row.id)}
          >
            {texts.link}
          </Button>
        )
      }
      below={(row) => shown === row.id && <LinkOf row={row} />}
    />
  );
}

function LinkOf({ row }: { row: DirectoryRow }) {
  const { ask } = usePage<DirectoryView>();
  const [answer, setAnswer] = useState<{ readonly url?: string; readonly problem?: string } | null>(null);
  const [asked, setAsked] = useState(false);
  if (!asked) {
    setAsked(true);
    void ask<AccessLink>('link', { id: row.id }).then((reply) => {
      if (reply.kind === 'answered') setAnswer({ url: reply.answer.url });
      else setAnswer({ problem: reply.problems.map(({ text, remedy }) => `${text} ${remedy}`).join(' ') });
    });
  }
  if (answer === null) return <p role="status">{kitTexts.loading}</p>;
  if (answer.url === undefined) {
    return (
      <Notice tone="warn" live>
        <p>{answer.problem}</p>
      </Notice>
    );
  }
  return <Poster url={answer.url} code={String(row.values['code'])} />;
}

function Poster({ url, code }: { url: string; code: string }) {
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLParagraphElement>(null);
  const copy = async () => setCopied(shown.current !== null && (await copyShown(shown.current)));
  return (
    <div class="stack">
      <p>
        <strong>{texts.linkTitle}</strong>
      </p>
      <p class="address" ref={shown}>
        {url}
      </p>
      <p class="actions">
        <Button kind="quiet" onPress={copy}>
          {copied ? texts.copied : texts.copy}
        </Button>
        <Button kind="quiet" onPress={() => window.print()}>
          {texts.print}
        </Button>
      </p>
      <div class="poster" lang="es">
        <h2>{poster.title}</h2>
        {poster.lines.map((line) => (
          <p>{line}</p>
        ))}
        <p>{poster.how}</p>
        <p class="address">{url}</p>
        <p>{fill(poster.code, { code })}</p>
      </div>
    </div>
  );
}
