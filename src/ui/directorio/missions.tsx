// Missions, each with its focal points: the only addresses that notices ever go to.

import { directorioTexts as texts } from '../../messages/es/pages/directorio';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { DirectoryTable, EmptyPart, Ended, PartHead } from './plain-part';
import { nameOf } from './columns';
import { RowEditor, type EditingProps } from './row-editor';
import type { DirectoryLabels, DirectoryRow, DirectoryView } from './view';

export function Missions({ editing, setEditing }: EditingProps) {
  const { view } = usePage<DirectoryView>();
  const { rows, mayEdit } = view.parts.missions;
  const close = () => setEditing(null);
  const adding = editing?.part === 'missions' && editing.id === null;
  return (
    <div class="stack">
      <PartHead part="missions" mayEdit={mayEdit} open={adding} onAdd={() => setEditing({ part: 'missions', id: null })} />
      {adding && (
        <div class="card">
          <RowEditor part="missions" row={null} onClose={close} />
        </div>
      )}
      {rows.length === 0 && !adding && <EmptyPart part="missions" />}
      {rows.map((row) => (
        <Mission key={row.id} row={row} editing={editing} setEditing={setEditing} />
      ))}
    </div>
  );
}

function Mission({ row, editing, setEditing }: EditingProps & { readonly row: DirectoryRow }) {
  const { view, labels } = usePage<DirectoryView, DirectoryLabels>();
  const { mayEdit } = view.parts.missions;
  const name = nameOf('missions', row);
  const close = () => setEditing(null);
  if (editing?.part === 'missions' && editing.id === row.id) {
    return (
      <section class="card">
        <RowEditor part="missions" row={row} onClose={close} />
      </section>
    );
  }
  return (
    <section class="card stack" aria-label={name}>
      <div class="row apart">
        <div>
          <h2 class="row tight">
            <bdi>{name}</bdi> <Ended row={row} />
          </h2>
          <p class="muted small">
            {factsOf(row, labels).map((fact, at) => (
              <>
                {at > 0 && ' · '}
                <bdi>{fact}</bdi>
              </>
            ))}
          </p>
        </div>
        {mayEdit && (
          <Button
            kind="plain"
            name={fill(texts.editName, { name })}
            onPress={() => setEditing({ part: 'missions', id: row.id })}
          >
            {texts.edit}
          </Button>
        )}
      </div>
      <FocalPoints mission={row} editing={editing} setEditing={setEditing} />
    </section>
  );
}

/** *Honduras · Tegucigalpa · idioma: español*: each apart, so that none turns its neighbours around. */
function factsOf({ values }: DirectoryRow, labels: DirectoryLabels): string[] {
  const fields = labels.parts.find(({ key }) => key === 'missions')?.fields ?? [];
  const code = (key: string) => fields.find((field) => field.key === key)?.codes?.[String(values[key])] ?? '';
  const mailsIn = fill(texts.mailsIn, { language: code('language').toLowerCase() });
  return [code('country'), String(values['city'] ?? ''), mailsIn].filter(Boolean);
}

function FocalPoints({ mission, editing, setEditing }: EditingProps & { readonly mission: DirectoryRow }) {
  const { view } = usePage<DirectoryView>();
  const { rows, mayEdit } = view.parts.focalPoints;
  const mine = rows.filter(({ values }) => values['mission'] === mission.id);
  const close = () => setEditing(null);
  const isOpen = (id: string | null) =>
    editing?.part === 'focalPoints' && editing.id === id && (id !== null || editing.under === mission.id);
  return (
    <>
      {mine.length === 0 && mission.holds && !isOpen(null) && (
        <Notice tone="warn" title={texts.empty.focalPoints[0]}>
          <p>{texts.empty.focalPoints[1]}</p>
        </Notice>
      )}
      {mine.length > 0 && (
        <DirectoryTable
          part="focalPoints"
          rows={mine}
          mayEdit={mayEdit}
          isOpen={isOpen}
          onEdit={(id) => setEditing({ part: 'focalPoints', id })}
          onClose={close}
        />
      )}
      {isOpen(null) && <RowEditor part="focalPoints" row={null} given={{ mission: mission.id }} onClose={close} />}
      {mayEdit && !isOpen(null) && (
        <p>
          <Button
            kind="quiet"
            name={fill(texts.addFocal, { mission: nameOf('missions', mission) })}
            onPress={() => setEditing({ part: 'focalPoints', id: null, under: mission.id })}
          >
            {texts.add.focalPoints}
          </Button>
        </p>
      )}
    </>
  );
}
