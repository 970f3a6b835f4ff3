// Drive: one folder at a time, with the way to it, what stands in it, and what is thrown away.

import './drive.css';
import { useDesk, useLive } from '../desk';
import { placeAddress, type Place } from '../route';
import { Answer } from '../shell/answer';
import { Folder } from './folder';
import { Trash } from './trash';

const TRASH = 'papelera';

export function DriveArea({ place }: { place: Place }) {
  const { as } = useDesk();
  if (as === '') return <p class="refusal">Sin cuenta no se ve ninguna carpeta. Elija arriba quién es usted.</p>;
  const [id = null] = place.path;
  return (
    <section class="area drive" aria-label="Drive">
      {id === TRASH ? <Trash /> : <OpenFolder key={id} id={id} />}
      <p class="trash-link">
        <a href={placeAddress('drive', id === TRASH ? [] : [TRASH])}>{id === TRASH ? '← Mi unidad' : 'Papelera'}</a>
      </p>
    </section>
  );
}

function OpenFolder({ id }: { id: string | null }) {
  const folder = useLive('drive.folder', { id });
  return <Answer live={folder}>{(value) => <Folder folder={value} />}</Answer>;
}
