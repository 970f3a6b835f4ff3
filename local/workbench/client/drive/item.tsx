// A file or a folder in a list: what it is, and, opened, what is in it, who may open it, and what one can do with it.

import { useState } from 'preact/hooks';
import type { DriveItem } from '../../methods/drive';
import { useDesk, useLive } from '../desk';
import { spokenMoment, spokenSize } from '../moments';
import { Preview } from '../preview/preview';
import { placeAddress } from '../route';
import { Answer } from '../shell/answer';
import { Access } from './access';
import { kindOf, ownScreenOf } from './kinds';

interface ItemProps {
  readonly item: DriveItem;
  readonly open: boolean;
  onOpen(): void;
}

export function Item({ item, open, onOpen }: ItemProps) {
  const clock = useLive('clock.show', {});
  const zone = clock.state === 'shown' ? clock.value.zone : 'America/Mexico_City';
  const { id, name, isFolder, type, size, modified, owner } = item;
  const [mark, kind] = kindOf(type);
  const screen = isFolder ? placeAddress('drive', [id]) : ownScreenOf(item);
  return (
    <li class="file">
      <span class="mark" aria-hidden="true">
        {mark}
      </span>
      <span class="name">
        {screen === undefined ? (
          <button type="button" class="link" aria-expanded={open} onClick={onOpen}>
            <bdi>{name}</bdi>
          </button>
        ) : (
          <a href={screen}>
            <bdi>{name}</bdi>
          </a>
        )}
        <span class="facts">
          {[kind, size === null ? '' : spokenSize(size), owner, spokenMoment(modified, zone)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <button type="button" class="quiet small" aria-expanded={open} onClick={onOpen}>
        {open ? 'Cerrar' : 'Detalles'}
        <span class="unseen"> de {name}</span>
      </button>
      {open && <Opened item={item} />}
    </li>
  );
}

function Opened({ item }: { readonly item: DriveItem }) {
  const { id, size } = item;
  return (
    <div class="opened-file">
      {size !== null && <Content id={id} />}
      <Access id={id} title="Quién puede abrirlo" />
      <Acts item={item} />
    </div>
  );
}

function Content({ id }: { readonly id: string }) {
  const file = useLive('drive.open', { id });
  return (
    <Answer live={file}>
      {(value) => (
        <>
          <p class="buttons">
            <a class="button" href={value.save}>
              Descargar
            </a>
          </p>
          <Preview file={value} />
        </>
      )}
    </Answer>
  );
}

function Acts({ item: { id, name } }: { readonly item: DriveItem }) {
  const { ask, complain } = useDesk();
  const folders = useLive('drive.folders', {});
  const [to, setTo] = useState('');
  const [asking, setAsking] = useState(false);
  const attempt = (work: Promise<unknown>): void => void work.catch((error: Error) => complain(error.message));
  return (
    <form
      class="file-acts"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(ask('drive.move', { id, to }));
      }}
    >
      <label>
        Mover a{' '}
        <select required value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
          <option value="">Elija una carpeta…</option>
          {(folders.state === 'shown' ? folders.value : [])
            .filter((folder) => folder.id !== id)
            .map((folder) => (
              <option key={folder.id} value={folder.id}>
                {folder.title}
              </option>
            ))}
        </select>
      </label>
      <button type="submit" class="quiet small" disabled={to === ''}>
        Mover<span class="unseen"> {name}</span>
      </button>
      {asking ? (
        <button type="button" class="small" onClick={() => attempt(ask('drive.trash', { id }))}>
          Sí, a la papelera
        </button>
      ) : (
        <button type="button" class="quiet small" onClick={() => setAsking(true)}>
          Tirar…<span class="unseen"> {name}</span>
        </button>
      )}
    </form>
  );
}
