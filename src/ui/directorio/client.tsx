// Directorio in the browser: its parts, one shown at a time, each row edited where it stands.

import '../kit/style.css';
import './directorio.css';
import { useState } from 'preact/hooks';
import { directorioTexts as texts } from '../../messages/es/pages/directorio';
import { Heading } from '../kit/heading';
import { mount } from '../kit/mount';
import { usePage } from '../kit/page-state';
import { Parts } from '../kit/tabs';
import { AccessPoints } from './access-points';
import { Missions } from './missions';
import { Plain } from './plain-part';
import type { Editing } from './row-editor';
import { Settings } from './settings';
import type { DirectoryView, PartKey } from './view';

const PLAIN = ['offices', 'countriesServed', 'places'] as const;

function Directorio() {
  const { served, view } = usePage<DirectoryView>();
  const [editing, setEditing] = useState<Editing | null>(null);
  const count = (key: PartKey) => view.parts[key].rows.filter(({ holds }) => holds).length;
  const shared = { editing, setEditing };
  return (
    <>
      <Heading title={served.title} lead={texts.lead} />
      <Parts
        label={texts.parts}
        onLeave={() => setEditing(null)}
        parts={[
          { key: 'missions', title: texts.titles.missions, count: count('missions'), body: () => <Missions {...shared} /> },
          { key: 'staff', title: texts.titles.staff, count: count('staff'), body: () => <Plain part="staff" {...shared} /> },
          {
            key: 'accessPoints',
            title: texts.titles.accessPoints,
            count: count('accessPoints'),
            body: () => <AccessPoints {...shared} />,
          },
          { key: 'configuration', title: texts.titles.configuration, body: () => <Settings {...shared} /> },
          ...PLAIN.map((key) => ({
            key,
            title: texts.titles[key],
            count: count(key),
            body: () => <Plain part={key} {...shared} />,
          })),
        ]}
      />
    </>
  );
}

mount(Directorio);
