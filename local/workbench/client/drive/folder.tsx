// A folder: the way to it, who may open it, what stands in it, and how files get into it.

import { useState } from 'preact/hooks';
import type { DriveFolder, DriveItem } from '../../methods/drive';
import { placeAddress } from '../route';
import { Access } from './access';
import { Item } from './item';
import { Upload } from './upload';

export function Folder({ folder: { path, items } }: { folder: DriveFolder }) {
  const [open, setOpen] = useState<string | null>(null);
  const here = path.at(-1);
  const names = new Set(items.map(({ name }) => name));
  return (
    <Upload folder={here?.id ?? ''} taken={names}>
      <nav aria-label="Dónde está">
        <ol class="way">
          {path.map(({ id, name }, at) => (
            <li key={id}>
              {at === path.length - 1 ? (
                <h1>
                  <bdi>{name}</bdi>
                </h1>
              ) : (
                <a href={placeAddress('drive', at === 0 ? [] : [id])}>
                  <bdi>{name}</bdi>
                </a>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {here !== undefined && <Access id={here.id} title="Quién puede abrir esta carpeta" />}
      {items.length === 0 && <p class="muted">Esta carpeta está vacía.</p>}
      <ul class="files" aria-label="Archivos y carpetas">
        {items.map((item: DriveItem) => (
          <Item
            key={item.id}
            item={item}
            open={open === item.id}
            onOpen={() => setOpen(open === item.id ? null : item.id)}
          />
        ))}
      </ul>
    </Upload>
  );
}
