// A form in its editor: what anybody may do to it by hand, so that one can see what the registry makes of that. The least of
// Google's own: words, kind, place, what is asked at all, and two settings.

import { useState } from 'preact/hooks';
import type { EditedItem, FormChange } from '../../methods/form-editor';
import { useDesk, useLive } from '../desk';
import { placeAddress } from '../route';
import { Answer } from '../shell/answer';

const TYPES: Readonly<Record<string, string>> = {
  TEXT: 'Respuesta corta',
  PARAGRAPH_TEXT: 'Párrafo',
  MULTIPLE_CHOICE: 'Varias opciones',
  LIST: 'Lista desplegable',
  CHECKBOX: 'Casillas',
  DATE: 'Fecha',
};
const OTHERS: Readonly<Record<string, string>> = {
  SECTION_HEADER: 'Título',
  PAGE_BREAK: 'Página',
  GRID: 'Cuadrícula',
  CHECKBOX_GRID: 'Cuadrícula de casillas',
};

/** In an address of the workbench, after the form. */
export const EDIT = 'editar';

type Change = (change: FormChange) => void;

export function FormEditor({ form }: { form: string }) {
  const { ask, complain } = useDesk();
  const editor = useLive('forms.editor', { form });
  const change: Change = (change) =>
    void ask('forms.edit', { form, change }).catch((error: Error) => complain(error.message));
  return (
    <>
      <p class="around">
        <a href={placeAddress('formularios')}>Todos los formularios</a>
        <a href={placeAddress('formularios', [form])}>Verlo como quien responde</a>
      </p>
      <Answer live={editor}>
        {({ title, accepting, collectEmail, items }) => (
          <>
            <h1>Editar «{title}»</h1>
            <p class="muted">
              Como en el editor de Google. Los cambios quedan al momento; el registro los nota en su revisión de cada
              hora.
            </p>
            <Settings {...{ accepting, collectEmail, change }} />
            <ol class="edited">
              {items.map((item, at) => (
                <Item key={item.id} {...{ item, at, last: items.length - 1, change }} />
              ))}
            </ol>
            <Add change={change} />
          </>
        )}
      </Answer>
    </>
  );
}

interface SettingsProps {
  readonly accepting: boolean;
  readonly collectEmail: boolean;
  readonly change: Change;
}

function Settings({ accepting, collectEmail, change }: SettingsProps) {
  const set = (now: Partial<SettingsProps>): void => change({ kind: 'settings', accepting, collectEmail, ...now });
  return (
    <p class="settings">
      <label>
        <input type="checkbox" checked={accepting} onChange={() => set({ accepting: !accepting })} /> Se aceptan
        respuestas
      </label>
      <label>
        <input type="checkbox" checked={collectEmail} onChange={() => set({ collectEmail: !collectEmail })} /> Recopilar
        correos
      </label>
    </p>
  );
}

interface ItemProps {
  readonly item: EditedItem;
  readonly at: number;
  readonly last: number;
  readonly change: Change;
}

function Item({ item: { id, type, title }, at, last, change }: ItemProps) {
  const name = title === '' ? 'sin título' : title;
  return (
    <li class={type === 'PAGE_BREAK' ? 'page' : undefined}>
      <input
        type="text"
        aria-label={`Texto de «${name}»`}
        value={title}
        onChange={({ currentTarget }) => change({ kind: 'title', item: id, title: currentTarget.value })}
      />
      <div class="item-acts">
        {TYPES[type] === undefined ? (
          <span class="muted">{OTHERS[type]}</span>
        ) : (
          <select
            aria-label={`Tipo de «${name}»`}
            value={type}
            onChange={({ currentTarget }) =>
              change({ kind: 'type', item: id, type: currentTarget.value } as Extract<FormChange, { kind: 'type' }>)
            }
          >
            {Object.entries(TYPES).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          class="quiet small"
          disabled={at === 0}
          onClick={() => change({ kind: 'move', item: id, to: at - 1 })}
        >
          Subir<span class="unseen"> {name}</span>
        </button>
        <button
          type="button"
          class="quiet small"
          disabled={at === last}
          onClick={() => change({ kind: 'move', item: id, to: at + 1 })}
        >
          Bajar<span class="unseen"> {name}</span>
        </button>
        <button type="button" class="quiet small" onClick={() => change({ kind: 'delete', item: id })}>
          Borrar<span class="unseen"> {name}</span>
        </button>
      </div>
    </li>
  );
}

function Add({ change }: { change: Change }) {
  const [title, setTitle] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    change({ kind: 'add', title });
    setTitle('');
  };
  return (
    <form class="follow" noValidate onSubmit={add}>
      <label for="added">Otra pregunta, al final</label>
      <div class="buttons">
        <input id="added" type="text" value={title} onInput={({ currentTarget }) => setTitle(currentTarget.value)} />
        <button type="submit">Agregar</button>
      </div>
    </form>
  );
}
